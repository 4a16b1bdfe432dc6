package dev.cofferdam.flux;

import dev.cofferdam.constraint.Field;
import dev.cofferdam.constraint.Fields;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The paths that are set in an object, in the form of {@link SpecPaths}. */
public final class SetPaths {
  private final SortedSet<String> paths = new TreeSet<>();

  private SetPaths() {}

  public static SortedSet<String> of(Object object) {
    var set = new SetPaths();
    set.collect("", object);
    return set.paths;
  }

  private void collect(String path, Object value) {
    if (value == null) {
      return;
    }
    paths.add(path);
    if (value instanceof Collection<?> items) {
      items.forEach(item -> collect(path + "[]", item));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(item -> collect(path + "{}", item));
    } else if (value.getClass().getPackageName().startsWith("dev.cofferdam") && !isEnum(value)) {
      for (Field field : Fields.of(value.getClass())) {
        collect(
            path.isEmpty() ? field.name() : path + "." + field.name(),
            emptyToNull(field.values().of(value)));
      }
    }
  }

  private static boolean isEnum(Object value) {
    return value instanceof Enum<?>;
  }

  private static Object emptyToNull(Object value) {
    boolean empty =
        (value instanceof Collection<?> items && items.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty());
    return empty ? null : value;
  }
}
