package dev.cofferdam.render.kustomize;

import dev.cofferdam.document.Document;
import dev.cofferdam.document.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads scalars as kustomize does where that differs from Kubernetes: with go.yaml.in/yaml/v3, to
 * which {@code yes} is a text, {@code 0o17} a number and {@code 2026-01-02} a time; then it writes
 * them as the API server reads them.
 */
final class KustomizeScalars {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off");
  private static final Pattern OCTAL = Pattern.compile("-?0o[0-7_]+");
  private static final Pattern NO_TEXT =
      Pattern.compile("(?i)[-+]?[.0-9].*|true|false|null|~|[-+]?\\.inf|\\.nan");

  /** A place is looked up along its path; nobody writes by hand what makes this slow. */
  private static final int MOST_LOOKUPS = 20_000;

  private final String path;
  private final Document document;
  private final SourceText text;
  private int lookups;

  KustomizeScalars(String path, Document document, SourceText text) {
    this.path = path;
    this.document = document;
    this.text = text;
  }

  /**
   * A copy of the document's value.
   *
   * @throws BuildRefusal if kustomize cannot write it as JSON
   * @throws OnlyKustomizeKnows if the file does not show how something is written
   */
  JsonNode read() {
    return value(document.value(), new ArrayList<>());
  }

  /**
   * The annotations of an object, as kustomize writes all annotations: as texts, scalars as they
   * are written in the file and anything else as nothing.
   *
   * @param at the path of the object in the document
   */
  ObjectNode annotations(List<Object> at) {
    List<Object> path = new ArrayList<>(at);
    path.addAll(List.of("metadata", "annotations"));
    JsonNode node = document.value();
    for (var step : path) {
      node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
    }
    var texts = NODES.objectNode();
    node.forEachEntry(
        (key, item) -> {
          path.add(key);
          texts.put(isDoubtful(key) ? key(key, path) : key, annotation(item, path));
          path.remove(path.size() - 1);
        });
    return texts;
  }

  private String annotation(JsonNode value, List<Object> at) {
    if (value.isContainer()) {
      return "";
    }
    if (value.isString()) {
      return value.asString();
    }
    if (value.isNull()) {
      var word = SourceText.word(text.at(document.placeOf(at)));
      return word.equals("~") || word.equalsIgnoreCase("null") ? word : "";
    }
    return SourceText.word(look(document.placeOf(at)));
  }

  private JsonNode value(JsonNode value, List<Object> at) {
    if (value instanceof ObjectNode map) {
      return map(map, at);
    } else if (value instanceof ArrayNode list) {
      return list(list, at);
    } else if (value.isBoolean()) {
      return truth(value, at);
    }
    return value.isString() ? text(value, at) : value;
  }

  private ObjectNode map(ObjectNode map, List<Object> at) {
    var copy = NODES.objectNode();
    map.forEachEntry(
        (key, item) -> {
          at.add(key);
          copy.set(isDoubtful(key) ? key(key, at) : key, value(item, at));
          at.remove(at.size() - 1);
        });
    return copy;
  }

  private ArrayNode list(ArrayNode list, List<Object> at) {
    var copy = NODES.arrayNode();
    for (int i = 0; i < list.size(); i++) {
      at.add(i);
      copy.add(value(list.path(i), at));
      at.remove(at.size() - 1);
    }
    return copy;
  }

  private JsonNode truth(JsonNode value, List<Object> at) {
    var written = look(document.placeOf(at));
    var word = SourceText.word(written);
    return WORDS.contains(word.toLowerCase(Locale.ROOT)) ? NODES.stringNode(word) : value;
  }

  private JsonNode text(JsonNode value, List<Object> at) {
    var read = value.asString();
    boolean isOctal = OCTAL.matcher(read).matches();
    if ((!isOctal && !GoTime.isOne(read)) || isQuoted(look(document.placeOf(at)))) {
      return value;
    }
    return isOctal ? octal(read) : NODES.stringNode(GoTime.write(read));
  }

  private static JsonNode octal(String text) {
    try {
      return NODES.numberNode(Long.parseLong(text.replace("_", "").replace("0o", ""), 8));
    } catch (NumberFormatException e) {
      return NODES.stringNode(text);
    }
  }

  private static boolean isDoubtful(String key) {
    return NO_TEXT.matcher(key).matches();
  }

  /** A key that is no text, kustomize cannot write as JSON; yes and no it takes as they are. */
  private String key(String key, List<Object> at) {
    var place = document.placeOfKey(at);
    var written = look(place);
    if (isQuoted(written)) {
      return key;
    }
    var word = SourceText.word(written);
    if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
      return word;
    }
    if (isText(key)) {
      return key;
    }
    if (at.size() == 1) {
      throw unknown(place);
    }
    throw BuildRefusal.of(
        path, place.line(), "the key '%s' is no text to kustomize; quote it".formatted(word));
  }

  /** Of what begins like a number: whether it is none. */
  private static boolean isText(String key) {
    return !key.matches("(?i)true|false|null|~") && !isNumber(key) && !GoTime.isOne(key);
  }

  private static boolean isNumber(String key) {
    return key.matches(
        "(?i)[-+]?(0x[0-9a-f_]+|0b[01_]+|0o[0-7_]+|[0-9][0-9_]*|[0-9_]*\\.?[0-9_]*(e[-+]?[0-9]+)?|\\.inf)|\\.nan");
  }

  private static boolean isQuoted(String written) {
    return written.startsWith("\"")
        || written.startsWith("'")
        || written.startsWith("|")
        || written.startsWith(">")
        || written.startsWith("!!str");
  }

  /** How a value is written; an alias, a tag, or nothing on the line does not tell. */
  private String look(Place place) {
    var written = text.at(place);
    boolean isClear = !written.isBlank() && !written.startsWith("*");
    boolean isTagged = written.startsWith("!") && !written.startsWith("!!str");
    if (!isClear || isTagged || ++lookups > MOST_LOOKUPS) {
      throw unknown(place);
    }
    return written;
  }

  private OnlyKustomizeKnows unknown(Place place) {
    return new OnlyKustomizeKnows("a value in %s, line %d".formatted(path, place.line()));
  }
}
