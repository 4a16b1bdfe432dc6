package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks of everything that Knative and KServe serve whether a label keeps it inside. */
final class ClusterLocal implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/cluster-local",
          Severity.ERROR,
          "Everything that Knative or KServe serves has the label that keeps it inside.",
          "Both serve a workload to the outside unless its label for the visibility is cluster-local,"
              + " spelled exactly so (knative/serving, pkg/reconciler/route/config/domain.go; KServe,"
              + " networking.kserve.io/visibility).",
          "Give it the label, with the value cluster-local.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final String KNATIVE = "networking.knative.dev/visibility";
  private static final String KSERVE = "networking.kserve.io/visibility";

  private static final SortedMap<String, String> LABELS =
      new TreeMap<>(
          Map.of(
              "Service.serving.knative.dev", KNATIVE,
              "Route.serving.knative.dev", KNATIVE,
              "InferenceService.serving.kserve.io", KSERVE,
              "InferenceGraph.serving.kserve.io", KSERVE));

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(LABELS.keySet());
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory.all().flatMap(ClusterLocal::check).toList();
  }

  private static Stream<Exposure> check(RenderedObject object) {
    var label = LABELS.get(Inventory.kind(object));
    if (label == null) {
      return Stream.empty();
    }
    var value = object.value().path("metadata").path("labels").path(label).asString("");
    return value.equals("cluster-local")
        ? Stream.empty()
        : Stream.of(
            EXPOSURES.open(
                object,
                "metadata.labels['%s']".formatted(label),
                "is not cluster-local, so that it is served to the outside; set it"));
  }
}
