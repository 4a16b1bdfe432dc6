package dev.cofferdam.rule.leak;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a text is called: by its field, by the pair that it is the value of, by the flag before. */
final class LeafName {

  /** Names of values that say nothing by themselves: what they are in does. */
  private static final Set<String> MERE_VALUES =
      Set.of("content", "inline", "inlineString", "literal", "plain", "plaintext", "raw", "value");

  /** Of maps whose values are secrets. */
  private static final Set<String> SECRETS =
      Set.of("secret", "secretData", "secretEnv", "secrets", "stringData");

  private static final Pattern FLAG = Pattern.compile("--?[A-Za-z][\\w.-]{2,100}");

  private LeafName() {}

  static String of(Step step, Area area, JsonNode parent) {
    if (area == Area.VALUE && isOfSecrets(step)) {
      return "secret";
    }
    if (step.isItem()) {
      return flag(step, parent);
    }
    if (MERE_VALUES.contains(step.name())) {
      var named = named(parent);
      if (named != null) {
        return named;
      }
      var above = step.above();
      return above == null ? step.name() : above.nearestName();
    }
    return step.name();
  }

  /** Of a map of secrets, or the data in it, each with a name that says nothing. */
  private static boolean isOfSecrets(Step step) {
    var map = step.above();
    if (map != null && map.above() != null && map.name().equals("data")) {
      map = map.above();
    }
    return map != null
        && !step.isItem()
        && SECRETS.contains(map.name())
        && TellingName.isUntold(step.name())
        && !HarmlessName.is(step.name());
  }

  /** The name of a pair. */
  private static @Nullable String named(JsonNode pair) {
    for (String field : List.of("name", "key")) {
      if (pair.path(field).isString()) {
        return pair.path(field).asString("");
      }
    }
    return null;
  }

  /** Behind a flag of several letters without a value comes its value. */
  private static String flag(Step step, JsonNode list) {
    var before = step.index() == 0 ? "" : list.path(step.index() - 1).asString("");
    return FLAG.matcher(before).matches() ? before : step.nearestName();
  }
}
