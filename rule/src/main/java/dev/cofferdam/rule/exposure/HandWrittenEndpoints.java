package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks of Services whether somebody has written down where they lead. */
final class HandWrittenEndpoints implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/endpoints",
          Severity.ERROR,
          "No endpoints of a Service are written by hand.",
          "Where a Service has no selector, it leads to whatever addresses its Endpoints or"
              + " EndpointSlice hold: pods of other namespaces, which nothing opens there, and hosts"
              + " beside the cluster (CVE-2021-25740).",
          "Give the Service a selector. Where it stands for something beside the cluster, such as a"
              + " database, allow it in the policy, with the reason.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(List.of("EndpointSlice.discovery.k8s.io", "Endpoints"));
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return Stream.concat(
            unproven(inventory.all("", "Endpoints"), "subsets"),
            unproven(inventory.all("discovery.k8s.io", "EndpointSlice"), "endpoints"))
        .toList();
  }

  private static Stream<Exposure> unproven(Stream<RenderedObject> objects, String field) {
    return objects
        .filter(object -> ClusterService.isFilled(object.value().path(field)))
        .map(
            object ->
                EXPOSURES.unproven(
                    object,
                    field,
                    "lead a Service to addresses that no selector has found; give it a selector"));
  }
}
