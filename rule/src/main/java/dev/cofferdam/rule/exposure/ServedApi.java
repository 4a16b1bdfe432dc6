package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks which Services the API server passes requests on to. */
final class ServedApi implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/api-service",
          Severity.WARNING,
          "No Service is behind the API server but those for figures.",
          "With an APIService, whoever reaches the API server and is allowed to reaches the Service"
              + " behind it (Kubernetes, API aggregation layer); how far the API server itself can be"
              + " reached is in no file.",
          "Have a look at who reaches the API server. Nothing is to be done where that is the tailnet"
              + " alone.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final String GROUP = "apiregistration.k8s.io";

  /** {@code metrics.k8s.io}, {@code custom.metrics.k8s.io}, {@code external.metrics.k8s.io}. */
  private static final String FIGURES = "metrics.k8s.io";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(List.of("APIService." + GROUP));
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all(GROUP, "APIService")
        .filter(ServedApi::isServed)
        .map(
            it ->
                EXPOSURES.remark(
                    it,
                    "spec.service",
                    "can be reached by whoever reaches the API server and is allowed to; see who does"))
        .toList();
  }

  private static boolean isServed(RenderedObject object) {
    var spec = object.value().path("spec");
    return spec.path("service").isObject() && !spec.path("group").asString("").endsWith(FIGURES);
  }
}
