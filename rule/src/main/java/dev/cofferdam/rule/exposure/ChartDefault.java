package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Asks of every release of a chart that opens something unless told otherwise whether it is told.
 * Of releases that are rendered, the objects show it.
 */
final class ChartDefault implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/chart-default",
          Severity.ERROR,
          "A release of a chart whose default is an open Service sets another type.",
          "Charts have defaults for whoever tries them out: those of Coder, JupyterHub, Traefik,"
              + " ingress-nginx and others make a Service of type LoadBalancer or NodePort unless a"
              + " value says otherwise, beside any Ingress that the release is meant to be reached"
              + " by (their values.yaml; coder/coder, helm/coder/values.yaml, service.type).",
          "Set the type to ClusterIP in spec.values. With the chart in the repository, its objects"
              + " are looked at instead.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /**
   * What a chart makes of a value that is not set.
   *
   * @param type the value that is the type of the Service
   * @param enable the value without which there is no Service; empty if there always is one
   */
  private record Default(List<String> type, List<String> enable, String text) {}

  /** By the name of the chart. */
  private static final SortedMap<String, Default> DEFAULTS = defaults();

  private static SortedMap<String, Default> defaults() {
    var balanced = "LoadBalancer";
    SortedMap<String, Default> defaults = new TreeMap<>();
    defaults.put("coder", of("coder.service.type", "coder.service.enable", balanced));
    defaults.put("connect", of("connect.serviceType", "", "NodePort"));
    defaults.put("contour", of("envoy.service.type", "envoy.service.enabled", balanced));
    defaults.put("datahub", of("datahub-frontend.service.type", "", balanced));
    defaults.put("gateway", of("service.type", "", balanced));
    defaults.put(
        "ingress-nginx", of("controller.service.type", "controller.service.enabled", balanced));
    defaults.put("jupyterhub", of("proxy.service.type", "", balanced));
    defaults.put("kong", of("proxy.type", "proxy.enabled", balanced));
    defaults.put("mageai", of("service.type", "", balanced));
    defaults.put("traefik", of("service.type", "service.enabled", balanced));
    return defaults;
  }

  private static Default of(String type, String enable, String text) {
    return new Default(
        List.of(type.split("\\.")),
        enable.isEmpty() ? List.of() : List.of(enable.split("\\.")),
        text);
  }

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return UnrenderedRelease.all(inventory).flatMap(it -> tryExposure(it).stream()).toList();
  }

  private static Optional<Exposure> tryExposure(UnrenderedRelease release) {
    return Optional.ofNullable(DEFAULTS.get(release.chart()))
        .filter(it -> it.enable().isEmpty() || !isOff(release, it.enable()))
        .flatMap(it -> tryExposure(release, it));
  }

  private static boolean isOff(UnrenderedRelease release, List<String> enable) {
    var value = release.value(enable);
    return !value.isMissingNode() && Switch.of(value) == Switch.OFF;
  }

  private static Optional<Exposure> tryExposure(UnrenderedRelease release, Default fallback) {
    var type = release.value(fallback.type());
    var field = release.field(fallback.type());
    if (type.isNull()) {
      return Optional.of(
          EXPOSURES.unproven(
              release.object(),
              field,
              "is null, which takes the default of chart '%s' away; set it to ClusterIP"
                  .formatted(release.chart())));
    }
    if (!type.isMissingNode()) {
      return Optional.empty();
    }
    var text =
        "is not set%s, and chart '%s' takes %s then; set it to ClusterIP"
            .formatted(release.whole() ? "" : " in the files", release.chart(), fallback.text());
    return Optional.of(
        release.whole()
            ? EXPOSURES.open(release.object(), field, text)
            : EXPOSURES.unproven(release.object(), field, text));
  }
}
