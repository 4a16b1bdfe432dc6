package dev.cofferdam.flux;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the records of a spec say about its schema: one line for each path, such as {@code spec.url
 * string}.
 */
final class SpecPaths {
  private static final Map<Type, String> SCALARS =
      Map.of(String.class, "string", Boolean.class, "boolean", Integer.class, "integer");

  private final SortedSet<String> lines = new TreeSet<>();

  private SpecPaths() {}

  static SortedSet<String> of(Class<? extends Record> spec) {
    SpecPaths paths = new SpecPaths();
    paths.add("spec", spec);
    return paths.lines;
  }

  /** One line of the list. */
  static String line(String path, String type, List<String> enumValues) {
    return path
        + " "
        + type
        + enumValues.stream().sorted().map(value -> " " + value).collect(Collectors.joining());
  }

  /** Whether a component is no field of its own but takes those that have none. */
  static boolean isRest(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonAnyGetter.class);
  }

  private void add(String path, Type type) {
    if (type instanceof ParameterizedType generic) {
      addCollection(path, generic);
    } else if (SCALARS.containsKey(type)) {
      lines.add(line(path, SCALARS.get(type), List.of()));
    } else if (((Class<?>) type).isEnum()) {
      lines.add(line(path, "string", wireNames((Class<?>) type)));
    } else {
      addObject(path, (Class<?>) type);
    }
  }

  private void addCollection(String path, ParameterizedType type) {
    Type item = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    if (item == Object.class) {
      lines.add(line(path, "any", List.of()));
    } else if (type.getRawType() == List.class) {
      lines.add(line(path, "array", List.of()));
      add(path + "[]", item);
    } else {
      lines.add(line(path, "object", List.of()));
      add(path + "{}", item);
    }
  }

  private void addObject(String path, Class<?> type) {
    lines.add(line(path, "object", List.of()));
    Stream.of(type.getRecordComponents())
        .filter(component -> !isRest(component))
        .forEach(component -> add(path + "." + jsonName(component), component.getGenericType()));
  }

  private static String jsonName(RecordComponent component) {
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    return property == null ? component.getName() : property.value();
  }

  private static List<String> wireNames(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(Field::isEnumConstant)
        .map(constant -> constant.getAnnotation(JsonProperty.class).value())
        .toList();
  }
}
