package dev.cofferdam.rule.exposure;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a field says that turns something on or off, in whatever type it was written. */
enum Switch {
  OFF,
  ON,
  /** The files do not say. */
  UNKNOWN;

  private static final Set<String> NO = Set.of("", "0", "disabled", "f", "false", "n", "no", "off");

  /**
   * What is missing, null or some way to say no is off; anything else is on. A map is as on as its
   * {@code enabled} or {@code enable}, which charts and operators like to write.
   */
  static Switch of(JsonNode value) {
    if (value.isContainer()) {
      return ofMap(value);
    }
    if (Unresolved.isIn(value)) {
      return UNKNOWN;
    }
    return NO.contains(value.asString("").strip().toLowerCase(Locale.ROOT)) ? OFF : ON;
  }

  private static Switch ofMap(JsonNode map) {
    for (String name : new String[] {"enabled", "enable"}) {
      if (map.has(name)) {
        return map.path(name).isContainer() ? UNKNOWN : of(map.path(name));
      }
    }
    return map.isEmpty() ? OFF : UNKNOWN;
  }
}
