package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.YamlReader;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/** Values for tests. */
final class Values {

  private static final JsonMapper JSON = new JsonMapper();

  private Values() {}

  static ObjectNode json(String text) {
    return (ObjectNode) JSON.readTree(text);
  }

  static ObjectNode yaml(String text) {
    var reading = YamlReader.read(text.getBytes(UTF_8));
    if (!reading.faults().isEmpty()) {
      throw new IllegalArgumentException(reading.faults().toString());
    }
    return (ObjectNode) reading.documents().get(0).value();
  }

  static ObjectNode release(String spec) {
    return yaml("metadata: {name: app, namespace: apps}\nspec:\n" + spec.indent(2));
  }

  /** Objects by kind and name, such as {@code ConfigMap/a}, and their keys. */
  static final class Objects implements ValuesSource {

    private final SortedMap<String, SortedMap<String, byte[]>> objects = new TreeMap<>();

    static Objects none() {
      return new Objects();
    }

    Objects with(String object, String key, String value) {
      return with(object, key, value.getBytes(UTF_8));
    }

    Objects with(String object, String key, byte[] value) {
      objects.computeIfAbsent(object, name -> new TreeMap<>()).put(key, value);
      return this;
    }

    Objects empty(String object) {
      objects.put(object, new TreeMap<>());
      return this;
    }

    SortedMap<String, SortedMap<String, byte[]>> all() {
      return objects;
    }

    @Override
    public Lookup find(String kind, String name, String key) {
      var object = objects.get(kind + "/" + name);
      if (object == null) {
        return new Lookup.Unknown();
      }
      var value = object.get(key);
      return value == null ? new Lookup.KeyMissing() : new Lookup.Found(value);
    }
  }

  /** The pointers to what is an int64 in Go. */
  static SortedMap<String, Long> int64s(JsonNode values) {
    SortedMap<String, Long> found = new TreeMap<>();
    collect("", values, found);
    return found;
  }

  private static void collect(String path, JsonNode value, SortedMap<String, Long> found) {
    if (value instanceof LongNode number) {
      found.put(path, number.longValue());
    }
    value.forEachEntry(
        (key, inner) ->
            collect(path + "/" + key.replace("~", "~0").replace("/", "~1"), inner, found));
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      collect(path + "/" + i, value.get(i), found);
    }
  }
}
