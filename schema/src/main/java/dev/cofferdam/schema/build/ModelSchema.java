package dev.cofferdam.schema.build;

import dev.cofferdam.constraint.Field;
import dev.cofferdam.constraint.Fields;
import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.constraint.Rule;
import dev.cofferdam.constraint.Shape;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a type of the model, in the form of a custom resource definition.
 *
 * @param kubernetes the definition of a class of fabric8's model, by the name of the class
 */
record ModelSchema(UnaryOperator<String> kubernetes) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The schema of a kind: its own fields beside apiVersion, kind and metadata. */
  ObjectNode ofKind(Class<?> type) {
    var schema = object(type);
    var properties = (ObjectNode) schema.get("properties");
    properties.putObject("apiVersion").put("type", "string");
    properties.putObject("kind").put("type", "string");
    return schema;
  }

  private ObjectNode object(Class<?> type) {
    var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    var required = Fields.of(type).stream().filter(Field::required).map(Field::name).toList();
    if (!required.isEmpty()) {
      var names = schema.putArray("required");
      required.forEach(names::add);
    }
    var properties = schema.putObject("properties");
    Fields.of(type).forEach(field -> properties.set(field.name(), property(field)));
    addRules(schema, Fields.rules(type));
    return schema;
  }

  private static void addRules(ObjectNode schema, List<Rule> rules) {
    for (var rule : rules) {
      schema
          .withArray("x-kubernetes-validations")
          .addObject()
          .put("rule", rule.expression())
          .put("message", rule.message());
    }
  }

  private ObjectNode property(Field field) {
    var schema = value(field.shape());
    addRules(schema, field.rules());
    if (!field.since().equals(FluxVersion.OLDEST)) {
      schema.put("x-cofferdam-since", field.since().toString());
    }
    field
        .defaultValue()
        .ifPresent(
            text -> {
              if (schema.path("type").asString("").equals("string")) {
                schema.put("default", text);
              } else {
                schema.set("default", JSON.readTree(text));
              }
            });
    field
        .uniqueBy()
        .ifPresent(
            key ->
                schema
                    .put("x-kubernetes-list-type", "map")
                    .putArray("x-kubernetes-list-map-keys")
                    .add(key));
    return schema;
  }

  private ObjectNode value(Shape shape) {
    if (shape instanceof Shape.Part part) {
      return object(part.type());
    } else if (shape instanceof Shape.Kubernetes known) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("$ref", "#/definitions/" + kubernetes.apply(known.type().getSimpleName()));
    } else if (shape instanceof Shape.ListOf list) {
      var schema = typed("array");
      limit(schema, list.size(), "minItems", "maxItems");
      schema.set("items", value(list.item()));
      return schema;
    } else if (shape instanceof Shape.MapOf map) {
      var schema = typed("object");
      schema.set("additionalProperties", value(map.value()));
      return schema;
    } else if (shape instanceof Shape.Free) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("x-kubernetes-preserve-unknown-fields", true);
    }
    return scalar(shape);
  }

  private static ObjectNode scalar(Shape shape) {
    if (shape instanceof Shape.Text text) {
      var schema = typed("string");
      text.pattern().ifPresent(pattern -> schema.put("pattern", pattern));
      return limit(schema, text.length(), "minLength", "maxLength");
    } else if (shape instanceof Shape.Choice choice) {
      return choice(choice.names());
    } else if (shape instanceof Shape.Whole whole) {
      return whole(whole);
    }
    return typed("boolean");
  }

  private static ObjectNode choice(List<String> names) {
    var schema = typed("string");
    var values = schema.putArray("enum");
    names.forEach(values::add);
    return schema;
  }

  private static ObjectNode whole(Shape.Whole whole) {
    var schema = typed("integer");
    if (whole.min() != Long.MIN_VALUE) {
      schema.put("minimum", whole.min());
    }
    if (whole.max() != Long.MAX_VALUE) {
      schema.put("maximum", whole.max());
    }
    return schema;
  }

  private static ObjectNode limit(
      ObjectNode schema, Shape.Extent extent, String least, String most) {
    if (extent.min() > 0) {
      schema.put(least, extent.min());
    }
    if (extent.max() != Long.MAX_VALUE) {
      schema.put(most, extent.max());
    }
    return schema;
  }

  private static ObjectNode typed(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
