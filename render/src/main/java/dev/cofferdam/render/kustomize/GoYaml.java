package dev.cofferdam.render.kustomize;

import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Writes YAML exactly as kustomize's {@code Resource.AsYAML} does, which is JSON written by Go,
 * read and written again by go.yaml.in/yaml/v2 (sigs.k8s.io/yaml {@code JSONToYAML} v1.6.0).
 */
final class GoYaml {

  private static final int INDENT = 2;

  /** Go's JSON leaves this line end bare, so that YAML folds it on the way. */
  private static final Pattern FOLDED = Pattern.compile(" *+\u0085[ \u0085]*+");

  private final StringBuilder out = new StringBuilder();
  private final GoScalarWriter scalars = new GoScalarWriter(out);

  private GoYaml() {}

  static String write(JsonNode value) {
    var yaml = new GoYaml();
    yaml.root(value);
    yaml.scalars.startLine(0);
    return yaml.out.toString();
  }

  /**
   * Whether kustomize refuses a text since Go's YAML does not read what Go's JSON writes of it. It
   * writes all controls below the space as escapes, but none of these.
   */
  static boolean isRefused(String text) {
    return text.codePoints()
        .anyMatch(
            it ->
                (it >= 0x7F && it < 0xA0 && it != 0x85)
                    || it == 0xFFFE
                    || it == 0xFFFF
                    || (it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE));
  }

  /**
   * Whether kustomize cannot take over a text that has been substituted: go.yaml.in/yaml/v3 writes
   * it as a block that begins with a tab, and reads no such block.
   */
  static boolean isLost(String text) {
    return text.startsWith("\t")
        && text.indexOf('\n') >= 0
        && GoScalar.of(text.replace('\t', '-')).style() == GoScalar.Style.LITERAL;
  }

  private static String folded(String text) {
    return text.indexOf(0x85) < 0
        ? text
        : FOLDED.matcher(text).replaceAll(match -> lineEnds(match.group()));
  }

  private static String lineEnds(String folded) {
    int count = (int) folded.chars().filter(it -> it == 0x85).count();
    return count == 1 ? " " : "\n".repeat(count - 1);
  }

  private void root(JsonNode value) {
    if (isFlat(value)) {
      flat(value, INDENT);
    } else {
      block(value, 0);
    }
  }

  private static boolean isFlat(JsonNode value) {
    return value.isEmpty();
  }

  /** The first entry stands on the line that has been begun. */
  private void block(JsonNode value, int indent) {
    scalars.pad(indent);
    if (value.isObject()) {
      map(value, indent);
    } else {
      list(value, indent);
    }
  }

  private void map(JsonNode map, int indent) {
    var entries = new TreeMap<String, JsonNode>(GoKeyOrder.INSTANCE);
    map.properties().forEach(it -> entries.put(folded(it.getKey()), it.getValue()));
    entries.forEach((key, value) -> entry(GoScalar.of(key), value, indent));
  }

  private void entry(GoScalar key, JsonNode value, int indent) {
    scalars.startLine(indent);
    if (key.isSimpleKey()) {
      scalars.key(key);
      put(":");
      value(value, indent);
    } else {
      put("? ");
      scalars.value(key, indent + INDENT);
      scalars.startLine(indent);
      put(":");
      behindMark(value, indent + INDENT);
    }
  }

  /** A list stands no deeper than its key. */
  private void value(JsonNode value, int indent) {
    if (isFlat(value)) {
      behindMark(value, indent + INDENT);
    } else {
      int inner = value.isObject() ? indent + INDENT : indent;
      scalars.startLine(inner);
      block(value, inner);
    }
  }

  private void list(JsonNode list, int indent) {
    for (var item : list) {
      scalars.startLine(indent);
      put("-");
      behindMark(item, indent + INDENT);
    }
  }

  private void behindMark(JsonNode value, int indent) {
    if (isFlat(value)) {
      put(" ");
      flat(value, indent);
    } else {
      block(value, indent);
    }
  }

  /** On the line that the entry began. */
  private void flat(JsonNode value, int indent) {
    if (value.isContainer()) {
      put(value.isObject() ? "{}" : "[]");
    } else if (value.isString()) {
      scalars.value(GoScalar.of(folded(value.stringValue())), indent);
    } else {
      put(value.isNumber() ? GoNumbers.write(value) : value.toString());
    }
  }

  private void put(String text) {
    text.chars().forEach(scalars::put);
  }
}
