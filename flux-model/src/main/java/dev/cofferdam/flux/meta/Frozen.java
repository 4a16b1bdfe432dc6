package dev.cofferdam.flux.meta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies that nobody can change, in the order of the original; what is absent becomes empty. */
public final class Frozen {
  private Frozen() {}

  /** A copy of a list, which must not have null in it. */
  public static <T> List<T> list(@Nullable List<T> original) {
    return original == null ? List.of() : List.copyOf(original);
  }

  /** A copy of a map of texts. */
  public static Map<String, String> map(@Nullable Map<String, String> original) {
    return original == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(original));
  }

  /**
   * A copy of free-form JSON, all the way down; null, empty maps and empty lists inside it stay.
   */
  public static Map<String, @Nullable Object> tree(
      @Nullable Map<String, @Nullable Object> original) {
    if (original == null) {
      return Map.of();
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    original.forEach((key, value) -> copy.put(key, node(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static @Nullable Object node(@Nullable Object original) {
    if (original instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, node(value)));
      return Collections.unmodifiableMap(copy);
    }
    if (original instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(node(item)));
      return Collections.unmodifiableList(copy);
    }
    return original;
  }
}
