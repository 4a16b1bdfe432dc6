package dev.cofferdam.rule.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A field somewhere in an object.
 *
 * @param path such as {@code spec.ports[0].port}; of names with other signs in them, {@code
 *     metadata.annotations['a.b/c']}
 * @param name the last step of the path; empty for an item of a list
 */
public record Field(String path, String name, JsonNode value) {

  /** Every field below a node, each before those below it, in their order. */
  static Stream<Field> below(JsonNode node) {
    return below(new Field("", "", node));
  }

  /** Every field below another, in the same order. */
  static Stream<Field> below(Field field) {
    return field.children().stream().flatMap(it -> Stream.concat(Stream.of(it), below(it)));
  }

  /** The fields or items of this one. */
  List<Field> children() {
    List<Field> children = new ArrayList<>();
    if (value.isObject()) {
      value
          .properties()
          .forEach(it -> children.add(new Field(step(it.getKey()), it.getKey(), it.getValue())));
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      children.add(new Field("%s[%d]".formatted(path, i), "", value.path(i)));
    }
    return children;
  }

  private String step(String name) {
    return step(path, name);
  }

  /** A path, and one more field. */
  public static String step(String path, String name) {
    if (name.isEmpty()
        || !name.chars().allMatch(it -> it == '-' || Character.isLetterOrDigit(it))) {
      return "%s['%s']".formatted(path, name);
    }
    return path.isEmpty() ? name : path + "." + name;
  }

  /** The text in it; empty if it is none. */
  String text() {
    return value.isString() ? value.asString("") : "";
  }
}
