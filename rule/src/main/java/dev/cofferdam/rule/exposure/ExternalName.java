package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Asks of every ExternalName whether somebody from outside is led through it. */
final class ExternalName implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/external-name",
          Severity.ERROR,
          "No Ingress and no route leads to a Service of type ExternalName.",
          "An ExternalName is only another name of something (Kubernetes, Service API). Behind an"
              + " Ingress or a route it takes whoever reaches that to whatever has the name: a"
              + " Service of another namespace that nobody opens there, or a host beside the"
              + " cluster (CVE-2021-25740 is the same with addresses).",
          "Let the Ingress or route lead to the Service itself, in the namespace of that.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** Those whose objects name Services as backends; others do so in words of their own. */
  private static final Set<String> GROUPS =
      Set.of(
          "gateway.networking.k8s.io",
          "networking.k8s.io",
          "projectcontour.io",
          "traefik.containo.us",
          "traefik.io");

  private static final Pattern BACKEND =
      Pattern.compile(".*\\.(service|backendRef|(backendRefs|services|mirrors)\\[[0-9]+])");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    var leading = leading(inventory);
    return ClusterService.all(inventory)
        .filter(service -> service.type().equals("ExternalName"))
        .flatMap(
            service ->
                Optional.ofNullable(leading.get(key(service.object(), inventory)))
                    .map(route -> exposure(service, route))
                    .stream())
        .toList();
  }

  private static List<String> key(RenderedObject service, Inventory inventory) {
    return List.of(inventory.declared().namespace(service), service.name());
  }

  /** The first object that leads to a Service, by its namespace and name. */
  private static Map<List<String>, RenderedObject> leading(Inventory inventory) {
    Map<List<String>, RenderedObject> leading = new HashMap<>();
    inventory
        .all()
        .filter(it -> GROUPS.contains(it.identity().group()))
        .forEach(it -> addBackends(leading, it, inventory.declared().namespace(it)));
    return leading;
  }

  private static void addBackends(
      Map<List<String>, RenderedObject> leading, RenderedObject route, String namespace) {
    Field.below(route.value())
        .filter(field -> BACKEND.matcher(field.path()).matches())
        .map(Field::value)
        .filter(backend -> text(backend, "kind", "Service").equals("Service"))
        .map(backend -> List.of(text(backend, "namespace", namespace), text(backend, "name", "")))
        .forEach(key -> leading.putIfAbsent(key, route));
  }

  private static String text(JsonNode backend, String name, String otherwise) {
    return backend.path(name).asString(otherwise);
  }

  private static Exposure exposure(ClusterService service, RenderedObject route) {
    return EXPOSURES.unproven(
        service.object(),
        "spec.externalName",
        "is '%s', where %s takes whoever reaches it; let that lead to the Service itself"
            .formatted(ClusterService.written(service.field("externalName").value()), route));
  }
}
