package dev.cofferdam.schema;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something in an object that the API server would refuse.
 *
 * @param id what kind of problem it is, such as {@code schema/unknown-field}
 * @param path where it is in the object: names of fields and indexes of lists
 * @param text what is wrong and what to do instead, in words that follow the path
 */
public record Problem(String id, List<Object> path, String text) {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_$-]+");

  /**
   * The path as people write it: {@code spec.ports[0].name}, {@code
   * metadata.labels['app.kubernetes.io/name']}.
   */
  public String field() {
    var text = new StringBuilder();
    for (Object element : path) {
      if (element instanceof Integer index) {
        text.append('[').append(index).append(']');
      } else if (PLAIN.matcher(element.toString()).matches()) {
        text.append(text.isEmpty() ? "" : ".").append(element);
      } else {
        text.append("['").append(element).append("']");
      }
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return path.isEmpty() ? text : field() + " " + text;
  }
}
