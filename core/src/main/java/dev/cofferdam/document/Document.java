package dev.cofferdam.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One document of a file: its value, and where each part of it stands.
 *
 * <p>A path leads from the root to a part: the keys of maps as {@link String}, the positions in
 * lists from 0 as {@link Integer}. One that leads nowhere has the place of the last part on its way
 * that is there. What an alias stands for has the place of the alias, and what a merge key brings
 * in stands where it is written behind that key.
 */
public final class Document {

  private static final int NOWHERE = -1;

  private final JsonNode value;
  private final Outline outline;
  private final @Nullable String[] keys;
  private final Map<Integer, JsonNode> shared;

  /**
   * @param keys for each node that is a key and does not merge, its text
   * @param shared for each node that an alias stands for, its value
   */
  Document(
      JsonNode value, Outline outline, @Nullable String[] keys, Map<Integer, JsonNode> shared) {
    this.value = value;
    this.outline = outline;
    this.keys = keys;
    this.shared = shared;
  }

  /** As JSON. Read-only: aliases share what they stand for. */
  public JsonNode value() {
    return value;
  }

  /** Where the root begins. */
  public Place place() {
    return outline.place(0);
  }

  /** Where a value begins: at its tag or anchor, if it has one. */
  public Place placeOf(List<?> path) {
    return outline.place(walk(path, false));
  }

  /** Where the key of a value begins; an item of a list has none, and gives its own place. */
  public Place placeOfKey(List<?> path) {
    return outline.place(walk(path, true));
  }

  private int walk(List<?> path, boolean toKey) {
    int node = 0;
    for (int i = 0; i < path.size(); i++) {
      int child = child(node, path.get(i), toKey && i == path.size() - 1);
      if (child == NOWHERE) {
        return node;
      }
      node = child;
    }
    return node;
  }

  private int child(int node, @Nullable Object step, boolean toKey) {
    var kind = outline.kind(node);
    if (kind == Kind.LIST && step instanceof Integer index) {
      return index >= 0 && index < outline.childCount(node) ? outline.child(node, index) : NOWHERE;
    }
    return kind == Kind.MAP && step instanceof String key ? entry(node, key, toKey) : NOWHERE;
  }

  private int entry(int map, String key, boolean toKey) {
    int merge = NOWHERE;
    for (int i = 0; i < outline.childCount(map); i += 2) {
      int found = outline.child(map, i);
      if (key.equals(keys[found])) {
        return toKey ? found : outline.child(map, i + 1);
      }
      merge = keys[found] == null ? outline.child(map, i + 1) : merge;
    }
    return merge == NOWHERE ? NOWHERE : merged(merge, key, toKey);
  }

  /** A key has no text only if it merges. */
  private int merged(int source, String key, boolean toKey) {
    return switch (outline.kind(source)) {
      case MAP -> entry(source, key, toKey);
      case LIST -> {
        int found = NOWHERE;
        for (int i = 0; found == NOWHERE && i < outline.childCount(source); i++) {
          found = merged(outline.child(source, i), key, toKey);
        }
        yield found;
      }
      default -> shares(source, key) ? source : NOWHERE;
    };
  }

  private boolean shares(int alias, String key) {
    var target = shared.get(outline.target(alias));
    return target != null && target.has(key);
  }
}
