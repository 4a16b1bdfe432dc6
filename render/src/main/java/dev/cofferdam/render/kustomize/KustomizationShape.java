package dev.cofferdam.render.kustomize;

import dev.cofferdam.constraint.Fields;
import dev.cofferdam.constraint.Quoted;
import dev.cofferdam.constraint.Shape;
import dev.cofferdam.kustomize.v1beta1.Kustomization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a kustomization file's value as Go reads it into its type: names of fields in any case, no
 * nulls.
 *
 * <p>Flux reads the file at {@code spec.path} leniently: it drops fields that it does not know, and
 * takes numbers and truth values for the texts that they are written as (fluxcd/pkg kustomize,
 * sigs.k8s.io/yaml). Kustomize refuses both in all other files.
 */
final class KustomizationShape {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Shape TEXT = new Shape.Text(Optional.empty(), Shape.Extent.ANY);
  private static final Map<String, Shape> METADATA =
      Map.of(
          "name",
          TEXT,
          "namespace",
          TEXT,
          "labels",
          new Shape.MapOf(TEXT),
          "annotations",
          new Shape.MapOf(TEXT));
  private static final Map<String, Shape> ROOT = root();

  private final boolean lenient;
  private final List<String> ignored = new ArrayList<>();

  KustomizationShape(boolean lenient) {
    this.lenient = lenient;
  }

  /**
   * The value with the names of fields as they are in the type.
   *
   * @throws Misfit if Go would refuse it
   */
  ObjectNode read(JsonNode value) {
    if (!value.isObject()) {
      throw new Misfit(List.of(), "a kustomization must be a map; give it fields");
    }
    return fields(value, ROOT, List.of());
  }

  /** The fields that were dropped, as paths. */
  List<String> ignored() {
    return ignored;
  }

  private static Map<String, Shape> root() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put("apiVersion", TEXT);
    shapes.put("kind", TEXT);
    shapes.putAll(shapes(Kustomization.class));
    return shapes;
  }

  private static Map<String, Shape> shapes(Class<?> type) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    Fields.of(type).forEach(field -> shapes.put(field.name(), field.shape()));
    return shapes;
  }

  private ObjectNode fields(JsonNode value, Map<String, Shape> shapes, List<Object> path) {
    var read = NODES.objectNode();
    value.forEachEntry(
        (name, item) -> {
          var at = append(path, name);
          var known = name(name, shapes);
          if (known.isEmpty() && !(path.isEmpty() && name.equalsIgnoreCase("metadata"))) {
            unknown(at, name, shapes);
          } else if (!item.isNull()) {
            read.set(known.orElse("metadata"), field(item, known.map(shapes::get), at));
          }
        });
    return read;
  }

  private JsonNode field(JsonNode item, Optional<Shape> shape, List<Object> path) {
    if (shape.isPresent()) {
      return value(item, shape.get(), path);
    }
    check(item.isObject(), path, "a map", item);
    return fields(item, METADATA, path);
  }

  private static Optional<String> name(String name, Map<String, Shape> shapes) {
    return shapes.containsKey(name)
        ? Optional.of(name)
        : shapes.keySet().stream().filter(name::equalsIgnoreCase).findFirst();
  }

  private void unknown(List<Object> path, String name, Map<String, Shape> shapes) {
    if (lenient) {
      ignored.add(shown(path));
      return;
    }
    var nearest = NearestField.to(name, shapes.keySet());
    var advice = nearest.map(it -> "did you mean " + it + "?").orElse("remove it");
    throw new Misfit(path, "kustomize knows no field %s; %s".formatted(Quoted.of(name), advice));
  }

  private JsonNode value(JsonNode value, Shape shape, List<Object> path) {
    if (shape instanceof Shape.Text || shape instanceof Shape.Choice) {
      return text(value, path);
    } else if (shape instanceof Shape.Whole) {
      check(value.isNumber(), path, "a whole number", value);
    } else if (shape instanceof Shape.Flag) {
      check(value.isBoolean(), path, "true or false", value);
    } else if (shape instanceof Shape.ListOf list) {
      return list(value, list.item(), path);
    } else if (shape instanceof Shape.MapOf map) {
      return map(value, map.value(), path);
    } else if (shape instanceof Shape.Part part) {
      check(value.isObject(), path, "a map", value);
      return fields(value, shapes(part.type()), path);
    }
    return value;
  }

  private JsonNode text(JsonNode value, List<Object> path) {
    if (lenient && (value.isNumber() || value.isBoolean())) {
      return NODES.stringNode(value.asString());
    }
    check(value.isString(), path, "a text", value);
    return value;
  }

  /** Go makes the empty value of a null in a list or a map. */
  private JsonNode list(JsonNode value, Shape shape, List<Object> path) {
    check(value.isArray(), path, "a list", value);
    var items = NODES.arrayNode();
    for (int i = 0; i < value.size(); i++) {
      items.add(item(value.path(i), shape, append(path, i)));
    }
    return items;
  }

  private JsonNode map(JsonNode value, Shape shape, List<Object> path) {
    check(value.isObject(), path, "a map", value);
    var entries = NODES.objectNode();
    value.forEachEntry((key, item) -> entries.set(key, item(item, shape, append(path, key))));
    return entries;
  }

  private JsonNode item(JsonNode value, Shape shape, List<Object> path) {
    if (!value.isNull()) {
      return value(value, shape, path);
    }
    return shape instanceof Shape.Part ? NODES.objectNode() : NODES.stringNode("");
  }

  private static void check(boolean fits, List<Object> path, String what, JsonNode value) {
    if (!fits) {
      var text = "%s must be %s, got %s; mend it";
      throw new Misfit(path, text.formatted(shown(path), what, type(value)));
    }
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "a text";
      case ARRAY -> "a list";
      case OBJECT -> "a map";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      default -> "something else";
    };
  }

  private static String shown(List<Object> path) {
    var text = new StringBuilder();
    for (var step : path) {
      text.append(step instanceof Integer ? "[" + step + "]" : (text.isEmpty() ? "" : ".") + step);
    }
    return text.toString();
  }

  private static List<Object> append(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
