package dev.cofferdam.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Takes values out of what Helm says: a template may put whatever it knows into its failure. Those
 * that stand in the HelmRelease itself are no secret, unless their key calls them one.
 */
final class HiddenValues {

  /** What is shorter is also a part of ordinary words. */
  private static final int SHORTEST = 4;

  private static final String INSTEAD = "****";

  private static final String SECRET_KEYS =
      "(?i).*(passw|secret|token|credential|private|apikey).*";

  /** The longest first, since one may be a part of another. */
  private final SortedSet<String> hidden =
      new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(it -> it));

  private HiddenValues() {}

  /**
   * @param values all that the release has
   * @param written those that anybody may see, as in the HelmRelease
   */
  static HiddenValues of(JsonNode values, JsonNode written) {
    var found = new HiddenValues();
    found.collect(values, written, false);
    return found;
  }

  /** The text without the values, in base64 neither. */
  String hide(String text) {
    var rest = text;
    for (String value : hidden) {
      rest = rest.replace(value, INSTEAD);
    }
    return rest;
  }

  private void collect(JsonNode value, JsonNode written, boolean secret) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              entry ->
                  collect(
                      entry.getValue(),
                      written.path(entry.getKey()),
                      secret || entry.getKey().matches(SECRET_KEYS)));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        collect(value.get(i), written.path(i), secret);
      }
    } else if (secret || !value.equals(written)) {
      add(value.asString(""));
    }
  }

  private void add(String text) {
    text.lines().map(String::strip).forEach(this::addLine);
    addLine(text);
  }

  private void addLine(String text) {
    if (text.length() >= SHORTEST && !text.equals("true") && !text.equals("false")) {
      hidden.add(text);
      hidden.add(Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
    }
  }
}
