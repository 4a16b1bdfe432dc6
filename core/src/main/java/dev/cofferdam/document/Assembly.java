package dev.cofferdam.document;

import dev.cofferdam.constraint.Quoted;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the value of a document from its outline. An outline is at most 200 levels deep. */
final class Assembly {

  private static final String MERGE = "<<";

  private final Outline outline;
  private final BitSet targets;
  private final Map<Integer, JsonNode> built = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final @Nullable String[] keys;

  private Assembly(Outline outline, BitSet targets) {
    this.outline = outline;
    this.targets = targets;
    this.keys = new @Nullable String[outline.size()];
  }

  /**
   * @param targets the nodes that aliases stand for
   * @throws Refusal for the first node that has no value
   */
  static Document document(Outline outline, BitSet targets) {
    var assembly = new Assembly(outline, targets);
    var value = assembly.value(0);
    outline.trim();
    return new Document(value, outline, assembly.keys, assembly.built);
  }

  private JsonNode value(int node) {
    var value =
        switch (outline.kind(node)) {
          case MAP -> map(node);
          case LIST -> list(node);
          case ALIAS -> Objects.requireNonNull(built.get(outline.target(node)));
          default -> scalar(node);
        };
    if (targets.get(node)) {
      built.put(node, value);
    }
    return value;
  }

  private JsonNode scalar(int node) {
    try {
      return Scalars.value(outline.kind(node), outline.text(node));
    } catch (Scalars.Unfit e) {
      throw refusal(node, e.getMessage());
    }
  }

  private JsonNode list(int node) {
    int count = outline.childCount(node);
    var list = JsonNodeFactory.instance.arrayNode(count);
    for (int i = 0; i < count; i++) {
      list.add(value(outline.child(node, i)));
    }
    return list;
  }

  private JsonNode map(int node) {
    var map = JsonNodeFactory.instance.objectNode();
    var merged = new Merged(map);
    for (int i = 0; i < outline.childCount(node); i += 2) {
      int key = outline.child(node, i);
      int value = outline.child(node, i + 1);
      if (isMerge(key)) {
        merged.add(key, value);
      } else {
        put(map, merged, key, value);
      }
    }
    return map;
  }

  private void put(ObjectNode map, Merged merged, int key, int value) {
    var name = key(key);
    if (map.has(name) && !merged.isMerged(name)) {
      throw refusal(key, "key %s is there twice; remove one".formatted(Quoted.of(name)));
    }
    map.set(name, value(value));
    merged.own(name);
  }

  /** Only a merge key that is neither quoted nor tagged otherwise merges. */
  private boolean isMerge(int key) {
    var kind = outline.kind(key);
    return (kind == Kind.PLAIN || kind == Kind.MERGE) && outline.text(key).equals(MERGE);
  }

  private String key(int node) {
    int written = outline.kind(node) == Kind.ALIAS ? outline.target(node) : node;
    var kind = outline.kind(written);
    if (kind == Kind.MAP || kind == Kind.LIST) {
      throw refusal(
          node, "a %s is no key; write a text".formatted(kind == Kind.MAP ? "map" : "list"));
    }
    if (targets.get(node)) {
      value(node);
    }
    try {
      var name = Scalars.key(kind, outline.text(written));
      var known = texts.putIfAbsent(name, name);
      keys[node] = known == null ? name : known;
      return keys[node];
    } catch (Scalars.Unfit e) {
      throw refusal(node, e.getMessage());
    }
  }

  private Refusal refusal(int node, @Nullable String text) {
    return new Refusal(outline.place(node), String.valueOf(text));
  }

  /** The merge key of one map. */
  private final class Merged {

    private final ObjectNode map;
    private @Nullable Set<String> names;

    Merged(ObjectNode map) {
      this.map = map;
    }

    boolean isMerged(String name) {
      return names != null && names.contains(name);
    }

    void own(String name) {
      if (names != null) {
        names.remove(name);
      }
    }

    void add(int key, int value) {
      if (names != null) {
        throw refusal(key, "key '<<' is there twice; give one a list of both");
      }
      names = new HashSet<>();
      if (outline.kind(value) != Kind.LIST) {
        merge(key, value, names);
        return;
      }
      for (int i = 0; i < outline.childCount(value); i++) {
        merge(key, outline.child(value, i), names);
      }
      if (targets.get(value)) {
        value(value);
      }
    }

    private void merge(int key, int node, Set<String> merged) {
      int written = outline.kind(node) == Kind.ALIAS ? outline.target(node) : node;
      if (outline.kind(written) != Kind.MAP) {
        throw refusal(node, "'<<' merges maps, and this is none; give it a map or a list of maps");
      }
      value(node).properties().forEach(entry -> put(key, entry, merged));
    }

    /** Of several maps, the first wins. */
    private void put(int key, Map.Entry<String, JsonNode> entry, Set<String> merged) {
      var name = entry.getKey();
      var own = map.get(name);
      if (own == null) {
        map.set(name, entry.getValue());
        merged.add(name);
      } else if (!merged.contains(name) && !own.equals(entry.getValue())) {
        var text = "'<<' brings %s again, and readers disagree about which counts; put '<<' first";
        throw refusal(key, text.formatted(Quoted.of(name)));
      }
    }
  }
}
