package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.ReleaseRun.UsedChart;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks of every rendered release of Coder whether it sets what its chart does not know yet, and a
 * newer one makes a route of. Where the chart knows it, the objects show it; where it is not
 * rendered, {@link UnrenderedValues} looks at it.
 */
final class CoderRoute implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/coder-route",
          Severity.ERROR,
          "A release of Coder sets nothing that a newer chart makes a route of.",
          "Chart 2.29.1 knows neither coder.httproute nor coder.listenerset, and Helm says nothing of"
              + " values that no template reads; newer charts make an HTTPRoute and a ListenerSet of"
              + " them, which a Gateway may publish (coder/coder, helm/coder, templates/httproute.yaml"
              + " and listenerset.yaml). The next update of the chart would open what nobody looks at"
              + " then.",
          "Leave the value out until the chart knows it.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final List<String> LATER = List.of("httproute", "listenerset");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    var objects = new ReleaseObjects(inventory);
    return inventory.cluster().releases().stream()
        .filter(ReleaseRun::rendered)
        .flatMap(
            run ->
                run.chart().stream()
                    .filter(chart -> chart.name().equals("coder"))
                    .flatMap(chart -> asked(run, chart))
                    .map(
                        it ->
                            EXPOSURES.unproven(
                                objects.of(run),
                                "spec.values.coder." + it,
                                "is turned on, and a newer chart of Coder makes a route of it; leave it out")))
        .toList();
  }

  private static Stream<String> asked(ReleaseRun run, UsedChart chart) {
    return LATER.stream()
        .filter(it -> !chart.defaults().path("coder").has(it))
        .filter(
            it ->
                run.values().stream()
                    .anyMatch(values -> Switch.of(values.path("coder").path(it)) != Switch.OFF));
  }
}
