package dev.cofferdam.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a controller makes of the objects of a kind.
 *
 * <p>Written as four columns: the group and kind of the object, the kind that is made, and its
 * name. A name holds a field of the object in braces ({@code []} for each of a list), and {@code *}
 * for anything; of names behind {@code |} the first counts whose field is there. With {@code @any}
 * the made object may be in another namespace than that of the object. {@code *} for group and kind
 * stands for all.
 *
 * @param makes the kind that is made
 */
record ProductRow(String group, String kind, String makes, boolean anywhere, List<String> names) {

  private static final String ANYWHERE = "@any";
  private static final Pattern FIELD = Pattern.compile("\\{([^}]+)}");

  static ProductRow of(String line) {
    var columns = line.split(" ", -1);
    return new ProductRow(
        columns[0],
        columns[1],
        columns[2].replace(ANYWHERE, ""),
        columns[2].endsWith(ANYWHERE),
        List.of(columns[3].split("\\|", -1)));
  }

  boolean isAbout(String otherGroup, String otherKind) {
    return group.equals("*") || (group.equals(otherGroup) && kind.equals(otherKind));
  }

  /** The names of what is made of an object; empty if its fields do not ask for any. */
  List<String> namesFor(JsonNode object) {
    for (String name : names) {
      var field = FIELD.matcher(name);
      if (!field.find()) {
        return List.of(name);
      }
      var values = values(object, field.group(1)).toList();
      if (!values.isEmpty()) {
        return values.stream().map(value -> name.replace(field.group(), value)).toList();
      }
    }
    return List.of();
  }

  /** The texts at a path of fields, of which those with {@code []} are lists. */
  static Stream<String> values(JsonNode object, String path) {
    List<JsonNode> nodes = List.of(object);
    for (String step : path.split("\\.", -1)) {
      List<JsonNode> below = new ArrayList<>();
      for (JsonNode node : nodes) {
        if (step.endsWith("[]")) {
          node.path(step.substring(0, step.length() - 2)).forEach(below::add);
        } else {
          below.add(node.path(step));
        }
      }
      nodes = below;
    }
    return nodes.stream().map(node -> node.asString("")).filter(text -> !text.isEmpty());
  }
}
