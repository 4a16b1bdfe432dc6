package dev.cofferdam.render.helm;

import dev.cofferdam.constraint.Quoted;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of {@code spec.valuesFrom} (fluxcd/pkg apis/meta).
 *
 * @param kind {@code ConfigMap} or {@code Secret}
 * @param name of the object, which is in the namespace of the HelmRelease
 * @param key in the object; {@code values.yaml} unless set
 * @param targetPath where its value is set; empty if it holds values in YAML
 * @param literal whether the value is text as it stands; of no effect without a target path
 * @param optional whether the object, and its key, may be missing
 */
public record ValuesReference(
    String kind, String name, String key, String targetPath, boolean literal, boolean optional) {

  /** In the order of the HelmRelease. */
  static List<ValuesReference> allOf(ObjectNode helmRelease) {
    List<ValuesReference> all = new ArrayList<>();
    helmRelease.path("spec").path("valuesFrom").forEach(entry -> all.add(of(entry)));
    return all;
  }

  private static ValuesReference of(JsonNode entry) {
    var key = entry.path("valuesKey").stringValue("");
    return new ValuesReference(
        entry.path("kind").stringValue(""),
        entry.path("name").stringValue(""),
        key.isEmpty() ? "values.yaml" : key,
        entry.path("targetPath").stringValue(""),
        entry.path("literal").booleanValue(false),
        entry.path("optional").booleanValue(false));
  }

  /** Such as {@code Secret 'database', key 'url'}. */
  @Override
  public String toString() {
    return "%s %s, key %s".formatted(kind, Quoted.of(name), Quoted.of(key));
  }
}
