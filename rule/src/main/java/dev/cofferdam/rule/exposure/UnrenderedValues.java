package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks of the values of every release that is not rendered whether they plainly ask for something
 * open. Of releases that are rendered, the objects show it; what is within a part that is turned
 * off asks for nothing.
 */
final class UnrenderedValues implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/unrendered-values",
          Severity.ERROR,
          "No release that is not rendered asks its chart for something open.",
          "Nobody can look at the objects of a chart that is not in the repository, and most charts"
              + " name values after the fields that they end in: service.type, nodePort,"
              + " ingress.enabled, hostPort (Helm, chart best practices and 'helm create').",
          "Set the value to what stays inside: a Service of type ClusterIP, an Ingress of class"
              + " tailscale. With the chart in the repository, its objects are looked at instead.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return UnrenderedRelease.all(inventory).flatMap(it -> check(it).stream()).toList();
  }

  private static List<Exposure> check(UnrenderedRelease release) {
    var inline =
        Field.below(release.object().value())
            .map(Field::path)
            .collect(Collectors.toUnmodifiableSet());
    List<Exposure> found = new ArrayList<>();
    for (AskedValue asked :
        AskedValues.of(new Field("spec.values", "values", release.values()), release.whole())) {
      var field = inline.contains(asked.field()) ? asked.field() : "spec.valuesFrom";
      found.add(
          switch (asked.reach()) {
            case PUBLIC -> EXPOSURES.open(release.object(), field, asked.text());
            case TAILNET -> EXPOSURES.tailnet(release.object(), field, asked.text());
            default -> EXPOSURES.unproven(release.object(), field, asked.text());
          });
    }
    return found;
  }
}
