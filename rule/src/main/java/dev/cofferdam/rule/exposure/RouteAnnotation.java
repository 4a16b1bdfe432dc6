package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Asks of every Service whether somebody makes routes of its annotations. */
final class RouteAnnotation implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/route-annotation",
          Severity.ERROR,
          "No annotation of a Service has a controller make a route to it.",
          "Some controllers need no object of their own: they read routes from annotations of a"
              + " Service, of whatever type it is (Emissary, getambassador.io/config; exposecontroller,"
              + " fabric8.io/expose).",
          "Leave the annotation out and use an Ingress of class tailscale.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final SortedMap<String, String> KEYS =
      new TreeMap<>(
          Map.of(
              "fabric8.io/expose", "exposecontroller",
              "getambassador.io/config", "Emissary"));

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory.all("", "Service").flatMap(RouteAnnotation::check).toList();
  }

  private static Stream<Exposure> check(RenderedObject service) {
    return KEYS.entrySet().stream()
        .filter(it -> isSet(service, it.getKey()))
        .map(
            it ->
                EXPOSURES.open(
                    service,
                    "metadata.annotations['%s']".formatted(it.getKey()),
                    "has %s send requests from outside of the cluster to it; leave it out"
                        .formatted(it.getValue())));
  }

  private static boolean isSet(RenderedObject service, String key) {
    var value = new Scalar(Inventory.annotation(service, key));
    return !value.text().isEmpty() && !value.isFalse();
  }
}
