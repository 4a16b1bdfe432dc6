package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.render.helm.ConfigData;
import dev.cofferdam.render.helm.ReleaseValues;
import dev.cofferdam.render.helm.ValuesSource;
import dev.cofferdam.render.helm.ValuesSource.Lookup;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A release whose objects nobody can look at, since its chart is not in the repository or cannot be
 * rendered.
 *
 * @param object the HelmRelease
 * @param namespace the one that its objects go to
 * @param chart the name of its chart
 * @param values what it sets, as far as the files say; may hold secrets, so never to be printed
 * @param whole whether the files say all that it sets
 */
record UnrenderedRelease(
    RenderedObject object, String namespace, String chart, JsonNode values, boolean whole) {

  static Stream<UnrenderedRelease> all(Inventory inventory) {
    var objects = new ReleaseObjects(inventory);
    return inventory.cluster().releases().stream()
        .filter(run -> !run.rendered())
        .map(run -> of(inventory, run, objects.of(run)));
  }

  private static UnrenderedRelease of(Inventory inventory, ReleaseRun run, RenderedObject object) {
    var composed = ReleaseValues.compose(run.object(), source(inventory, run));
    JsonNode inline = run.object().path("spec").path("values");
    return new UnrenderedRelease(
        object,
        run.namespace(),
        ChartName.of(inventory, run),
        composed.values().<JsonNode>map(it -> it).orElse(inline),
        composed.values().isPresent() && composed.unknown().isEmpty());
  }

  private static ValuesSource source(Inventory inventory, ReleaseRun run) {
    return (kind, name, key) ->
        inventory
            .declared()
            .tryFind("", kind, run.name().namespace(), name)
            .map(it -> ConfigData.of(it.value()).find(key))
            .orElseGet(Lookup.Unknown::new);
  }

  /** A value; a missing node if nothing sets it. */
  JsonNode value(List<String> path) {
    return at(values, path);
  }

  /** Where it is set: the keys of a Secret are as secret as what is in them. */
  String field(List<String> path) {
    boolean inline = !at(object.value().path("spec").path("values"), path).isMissingNode();
    return inline || value(path).isMissingNode()
        ? "spec.values." + String.join(".", path)
        : "spec.valuesFrom";
  }

  private static JsonNode at(JsonNode values, List<String> path) {
    JsonNode node = values;
    for (String step : path) {
      node = node.path(step);
    }
    return node;
  }
}
