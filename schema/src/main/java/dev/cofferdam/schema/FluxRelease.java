package dev.cofferdam.schema;

import dev.cofferdam.constraint.FluxVersion;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came with a later release of Flux than the one that objects are meant for.
 *
 * @param target the release that they are meant for
 */
record FluxRelease(FluxVersion target) {

  private static final String SINCE = "x-cofferdam-since";

  List<Problem> tooNew(ObjectNode object, KindSchema kind) {
    if (target.equals(FluxVersion.NEWEST)) {
      return List.of();
    }
    if (kind.since().compareTo(target) > 0) {
      return List.of(problem(List.of("apiVersion"), kind.since()));
    }
    List<Problem> problems = new ArrayList<>();
    walk(object, kind.schema(), new ArrayList<>(), problems);
    return problems;
  }

  private void walk(JsonNode value, JsonNode schema, List<Object> path, List<Problem> problems) {
    var since = FluxVersion.parse(schema.path(SINCE).asString("2.0"));
    if (since.compareTo(target) > 0) {
      problems.add(problem(List.copyOf(path), since));
    } else if (value.isObject()) {
      value.forEachEntry(
          (name, child) -> into(child, Pruned.below(schema, name), name, path, problems));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        into(value.get(i), schema.path("items"), i, path, problems);
      }
    }
  }

  private void into(
      JsonNode value, JsonNode schema, Object element, List<Object> path, List<Problem> problems) {
    path.add(element);
    walk(value, schema, path, problems);
    path.remove(path.size() - 1);
  }

  private Problem problem(List<Object> path, FluxVersion since) {
    return new Problem(
        "schema/newer-flux",
        path,
        "came with Flux %s, and the target is %s; leave it out or raise the target"
            .formatted(since, target));
  }
}
