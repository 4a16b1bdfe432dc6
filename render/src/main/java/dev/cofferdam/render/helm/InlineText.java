package dev.cofferdam.render.helm;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Refuses values that are JSON and that a controller reads as YAML on their way: helm-controller
 * the inline ones (api/v2, GetValues), source-controller those of merged files.
 *
 * <p>YAML does not take all that JSON does. Then helm-controller goes on without any inline value,
 * and says nothing; tested with sigs.k8s.io/yaml v1.6.0, which also makes a space of U+0085.
 */
final class InlineText {

  /** Go's reader gives up at 1024, with the quotes. */
  private static final int LONGEST_KEY = 1000;

  private static final Pattern UNREADABLE = Pattern.compile("[\\x7F-\\x9F\\uFFFE\\uFFFF]");

  private InlineText() {}

  static void check(JsonNode values) throws ValuesFault {
    if (values.isString()) {
      checkText(values.stringValue());
    }
    for (var entry : values.properties()) {
      checkText(entry.getKey());
      if (entry.getKey().length() > LONGEST_KEY) {
        throw new ValuesFault("a key is longer than " + LONGEST_KEY + " characters; shorten it");
      }
    }
    for (var value : values.values()) {
      check(value);
    }
  }

  private static void checkText(String text) throws ValuesFault {
    if (UNREADABLE.matcher(text).find()) {
      throw new ValuesFault("a text holds a control character; remove it");
    }
  }
}
