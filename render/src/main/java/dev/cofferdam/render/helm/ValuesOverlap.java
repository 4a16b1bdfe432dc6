package dev.cofferdam.render.helm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values that a HelmRelease sets inline and by a target path too. Who wins depends on what else is
 * set beside them, so nobody should do both.
 */
public final class ValuesOverlap {

  private ValuesOverlap() {}

  /**
   * The target paths that meet an inline value, as they are written and in that order. One that
   * leads to an inline map, or through an inline text, meets it as well; a value that is no literal
   * can set more keys than its target path, which are not looked at.
   */
  public static List<String> overlaps(ObjectNode helmRelease) {
    var inline = helmRelease.path("spec").path("values");
    Set<String> overlaps = new LinkedHashSet<>();
    for (var reference : ValuesReference.allOf(helmRelease)) {
      if (!reference.targetPath().isEmpty() && meets(reference.targetPath(), inline)) {
        overlaps.add(reference.targetPath());
      }
    }
    return new ArrayList<>(overlaps);
  }

  private static boolean meets(String targetPath, JsonNode inline) {
    var alone = JsonNodeFactory.instance.objectNode();
    try {
      SetExpression.setStrings(alone, targetPath + "=anything");
    } catch (ValuesFault e) {
      return false;
    }
    return inline.isObject() && meet(alone, inline);
  }

  /** What is null in a list is only there to fill it. */
  private static boolean meet(JsonNode alone, JsonNode inline) {
    if (alone.isObject() && inline.isObject()) {
      return alone
          .propertyStream()
          .anyMatch(entry -> meetAt(entry.getValue(), inline.get(entry.getKey())));
    }
    if (alone.isArray() && inline.isArray()) {
      for (int i = 0; i < alone.size(); i++) {
        if (!alone.get(i).isNull() && meetAt(alone.get(i), inline.get(i))) {
          return true;
        }
      }
      return false;
    }
    return true;
  }

  private static boolean meetAt(JsonNode alone, @Nullable JsonNode inline) {
    return inline != null && meet(alone, inline);
  }
}
