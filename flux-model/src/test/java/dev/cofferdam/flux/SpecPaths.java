package dev.cofferdam.flux;

import dev.cofferdam.constraint.Field;
import dev.cofferdam.constraint.Fields;
import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.constraint.Shape;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the types of a kind say about the schema of its spec: one line for each path, such as {@code
 * spec.url string required pattern=^(http|https|ssh)://.*$}, and one for each rule.
 */
public final class SpecPaths {
  private final SortedSet<String> lines = new TreeSet<>();

  private SpecPaths() {}

  /** Of a kind, without apiVersion, kind and metadata. */
  public static SortedSet<String> of(Class<?> kind) {
    var paths = new SpecPaths();
    Fields.of(kind).forEach(field -> paths.add(field.name(), field, FluxVersion.OLDEST));
    return paths.lines;
  }

  /** The paths in lines of the list. */
  public static SortedSet<String> names(SortedSet<String> lines) {
    return lines.stream()
        .map(line -> line.substring(0, line.indexOf(' ')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** One line of the list, its properties in alphabetical order. */
  static String line(String path, String type, Map<String, String> properties) {
    return path
        + " "
        + type
        + new TreeMap<>(properties)
            .entrySet().stream()
                .map(it -> " " + it.getKey() + (it.getValue().isEmpty() ? "" : "=" + it.getValue()))
                .collect(Collectors.joining());
  }

  static String ruleLine(String path, String rule) {
    return path + " rule " + rule;
  }

  private void add(String path, Shape shape, Map<String, String> properties, FluxVersion since) {
    if (!since.equals(FluxVersion.OLDEST)) {
      properties.put("since", since.toString());
    }
    describe(shape, properties);
    lines.add(line(path, type(shape), properties));
    if (shape instanceof Shape.ListOf list) {
      add(path + "[]", list.item(), new TreeMap<>(), since);
    } else if (shape instanceof Shape.MapOf map) {
      add(path + "{}", map.value(), new TreeMap<>(), since);
    } else if (shape instanceof Shape.Part part) {
      Fields.rules(part.type()).forEach(rule -> lines.add(ruleLine(path, rule.expression())));
      Fields.of(part.type()).forEach(field -> add(path + "." + field.name(), field, since));
    }
  }

  private void add(String path, Field field, FluxVersion outer) {
    Map<String, String> properties = new TreeMap<>();
    if (field.required()) {
      properties.put("required", "");
    }
    field
        .defaultValue()
        .ifPresent(value -> properties.put("default", defaultOf(field.shape(), value)));
    field.uniqueBy().ifPresent(key -> properties.put("uniqueBy", key));
    field.rules().forEach(rule -> lines.add(ruleLine(path, rule.expression())));
    add(path, field.shape(), properties, Collections.max(List.of(outer, field.since())));
  }

  /** As JSON; of a text, the annotation has what is between the quotes. */
  private static String defaultOf(Shape shape, String value) {
    boolean text = shape instanceof Shape.Text || shape instanceof Shape.Choice;
    return text ? '"' + value + '"' : Yaml.json(value);
  }

  private static void describe(Shape shape, Map<String, String> properties) {
    if (shape instanceof Shape.Text text) {
      text.pattern().ifPresent(pattern -> properties.put("pattern", pattern));
      describe(text.length(), "Length", properties);
    } else if (shape instanceof Shape.Choice choice) {
      properties.put("enum", choice.names().stream().sorted().collect(Collectors.joining(",")));
    } else if (shape instanceof Shape.ListOf list) {
      describe(list.size(), "Items", properties);
    } else if (shape instanceof Shape.Whole whole) {
      if (whole.min() != Long.MIN_VALUE) {
        properties.put("minimum", Long.toString(whole.min()));
      }
      if (whole.max() != Long.MAX_VALUE) {
        properties.put("maximum", Long.toString(whole.max()));
      }
    }
  }

  private static void describe(Shape.Extent extent, String unit, Map<String, String> properties) {
    if (extent.min() > 0) {
      properties.put("min" + unit, Long.toString(extent.min()));
    }
    if (extent.max() != Long.MAX_VALUE) {
      properties.put("max" + unit, Long.toString(extent.max()));
    }
  }

  private static String type(Shape shape) {
    if (shape instanceof Shape.Free) {
      return "any";
    } else if (shape instanceof Shape.ListOf) {
      return "array";
    } else if (shape instanceof Shape.Text || shape instanceof Shape.Choice) {
      return "string";
    } else if (shape instanceof Shape.Whole) {
      return "integer";
    }
    return shape instanceof Shape.Flag ? "boolean" : "object";
  }
}
