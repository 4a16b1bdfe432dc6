package dev.cofferdam.secret;

import dev.cofferdam.file.YamlWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.node.StringNode;

/**
 * A Secret in plain text as YAML, for {@code kubectl apply --server-side -f -}.
 *
 * <p>The writer of YAML makes strings, so it sees a mark in place of each {@link Password}, and the
 * passwords take the places of the marks in what it wrote.
 */
public final class PlainManifest {

  private static final int LAST_OF_ASCII = 0x7e;
  private static final int LAST_CONTROL = 0x9f;

  private final List<Password> passwords = new ArrayList<>();
  private final String mark;

  private PlainManifest(String mark) {
    this.mark = mark;
  }

  /**
   * The whole document, a secret that the caller wipes.
   *
   * @param secret each POJO node with a {@link Password} in it is written as a text
   */
  public static Password write(ObjectNode secret) {
    var mark = "password-";
    var clear = YamlWriter.write(new PlainManifest("").marked(secret));
    while (clear.contains(mark)) {
      mark += "x-";
    }
    return new PlainManifest(mark).written(secret);
  }

  /** In the order in which it is written. */
  private JsonNode marked(JsonNode node) {
    if (node instanceof POJONode holder && holder.getPojo() instanceof Password password) {
      passwords.add(password);
      return StringNode.valueOf(mark + (passwords.size() - 1) + "-");
    }
    if (node instanceof ObjectNode object) {
      var copy = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(it -> copy.set(it.getKey(), marked(it.getValue())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      var copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(it -> copy.add(marked(it)));
      return copy;
    }
    return node;
  }

  private Password written(ObjectNode secret) {
    var yaml = YamlWriter.write(marked(secret));
    try (var text = new SecretText()) {
      int from = 0;
      for (int i = 0; i < passwords.size(); i++) {
        var next = mark + i + "-";
        int at = yaml.indexOf(next);
        text.append(yaml.substring(from, at));
        quote(text, passwords.get(i));
        from = at + next.length();
      }
      return text.append(yaml.substring(from)).toPassword();
    }
  }

  /** Between double quotes, where every reader of YAML knows these escapes. */
  private static void quote(SecretText text, Password password) {
    char[] chars = password.chars();
    text.append('"');
    for (char c : chars) {
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (isVisible(c)) {
        text.append(c);
      } else {
        text.append("\\u%04x".formatted((int) c));
      }
    }
    text.append('"');
    Arrays.fill(chars, '\0');
  }

  private static boolean isVisible(char c) {
    return c >= ' '
        && (c <= LAST_OF_ASCII || c > LAST_CONTROL)
        && c != '\u2028'
        && c != '\u2029'
        && c != '\ufeff'
        && c < '\ufffe';
  }
}
