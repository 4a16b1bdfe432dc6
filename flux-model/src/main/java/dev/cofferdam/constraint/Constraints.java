package dev.cofferdam.constraint;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares an object with the constraints that are on the types it is made of. Fields that the
 * types do not have are nobody's to judge here: a newer Flux may have them.
 */
public final class Constraints {

  private final FluxVersion target;
  private final List<Violation> violations = new ArrayList<>();

  private Constraints(FluxVersion target) {
    this.target = target;
  }

  /**
   * What an object of the model breaks, in the order of its fields; empty for kinds of others.
   *
   * @param target the release of Flux that it is meant for
   */
  public static List<Violation> violations(KubernetesResource object, FluxVersion target) {
    if (!isOurs(object.getClass())) {
      return List.of();
    }
    var constraints = new Constraints(target);
    if (constraints.isKnown("", Fields.since(object.getClass()))) {
      constraints.checkFields("", object);
    }
    return List.copyOf(constraints.violations);
  }

  /**
   * Lets an object pass that keeps all constraints, for the newest Flux.
   *
   * @throws IllegalArgumentException with all that it breaks
   */
  public static void check(KubernetesResource object) {
    var violations = violations(object, FluxVersion.NEWEST);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(text(object, violations));
    }
  }

  /** Names an object and what it breaks, on one line if it is one thing. */
  public static String text(KubernetesResource object, List<Violation> violations) {
    if (violations.size() == 1) {
      return "%s: %s".formatted(name(object), violations.get(0));
    }
    return violations.stream()
        .map(violation -> "\n  " + violation)
        .collect(
            Collectors.joining(
                "", "%s breaks %d constraints:".formatted(name(object), violations.size()), ""));
  }

  private static boolean isOurs(Class<?> type) {
    return type.getPackageName().startsWith("dev.cofferdam.");
  }

  private static String name(KubernetesResource object) {
    var kind = object.getClass().getSimpleName();
    var metadata = object instanceof HasMetadata named ? named.getMetadata() : null;
    if (metadata == null || metadata.getName() == null) {
      return kind;
    }
    return metadata.getNamespace() == null
        ? "%s %s".formatted(kind, metadata.getName())
        : "%s %s/%s".formatted(kind, metadata.getNamespace(), metadata.getName());
  }

  private void add(String path, String text) {
    violations.add(new Violation(path, text));
  }

  private void checkFields(String path, Object owner) {
    for (Field field : Fields.of(owner.getClass())) {
      var value = field.values().of(owner);
      var at = path.isEmpty() ? field.name() : path + "." + field.name();
      if (value == null || isLeftOut(field, value)) {
        checkRequired(at, field);
      } else if (isKnown(at, field.since())) {
        checkValue(at, field.shape(), value);
        field.uniqueBy().ifPresent(key -> checkUnique(at, key, (List<?>) value));
      }
    }
    checkRules(path, owner);
  }

  /** Lists and maps that are not set are empty; one that is required may be meant to be. */
  private static boolean isLeftOut(Field field, Object value) {
    return !field.required()
        && ((value instanceof List<?> list && list.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty()));
  }

  private void checkRequired(String path, Field field) {
    if (field.required() && field.defaultValue().isEmpty()) {
      add(path, "is missing; set it");
    }
  }

  private boolean isKnown(String path, FluxVersion since) {
    boolean known = since.compareTo(target) <= 0;
    if (!known) {
      add(
          path.isEmpty() ? "its apiVersion" : path,
          "came with Flux %s, and the target is %s; leave it out or raise the target"
              .formatted(since, target));
    }
    return known;
  }

  private void checkValue(String path, Shape shape, Object value) {
    if (shape instanceof Shape.Text text) {
      checkText(path, text, (String) value);
    } else if (shape instanceof Shape.Whole whole) {
      checkWhole(path, whole, ((Number) value).longValue());
    } else if (shape instanceof Shape.ListOf list) {
      checkList(path, list, (List<?>) value);
    } else if (shape instanceof Shape.MapOf map) {
      ((Map<?, ?>) value).forEach((key, item) -> checkValue(path + "." + key, map.value(), item));
    } else if (shape instanceof Shape.Part) {
      checkFields(path, value);
    }
  }

  private void checkText(String path, Shape.Text text, String value) {
    checkExtent(path, text.length(), value.codePointCount(0, value.length()), "character");
    text.pattern()
        .filter(pattern -> !Patterns.found(pattern, value))
        .ifPresent(pattern -> add(path, Advice.of(pattern, value).about(value)));
  }

  private void checkWhole(String path, Shape.Whole whole, long value) {
    if (value < whole.min()) {
      add(path, "must be at least %d, got %d".formatted(whole.min(), value));
    } else if (value > whole.max()) {
      add(path, "must be at most %d, got %d".formatted(whole.max(), value));
    }
  }

  private void checkList(String path, Shape.ListOf shape, List<?> items) {
    checkExtent(path, shape.size(), items.size(), "item");
    for (int i = 0; i < items.size(); i++) {
      checkValue("%s[%d]".formatted(path, i), shape.item(), items.get(i));
    }
  }

  private void checkExtent(String path, Shape.Extent extent, long size, String unit) {
    if (size < extent.min()) {
      add(path, "must have at least %s, got %d".formatted(counted(extent.min(), unit), size));
    } else if (size > extent.max()) {
      add(
          path,
          "must have at most %s, got %d; shorten it".formatted(counted(extent.max(), unit), size));
    }
  }

  private static String counted(long number, String unit) {
    return number == 1 ? "1 " + unit : "%d %ss".formatted(number, unit);
  }

  private void checkUnique(String path, String key, List<?> items) {
    var seen = new HashSet<Object>();
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      for (Field field : Fields.of(item.getClass())) {
        var value = field.values().of(item);
        if (field.name().equals(key) && value != null && !seen.add(value)) {
          add(
              "%s[%d]".formatted(path, i),
              "has the same %s as an item before it; change one".formatted(key));
        }
      }
    }
  }

  private void checkRules(String path, Object owner) {
    if (owner instanceof Ruled ruled) {
      var rules = Fields.rules(owner.getClass());
      var kept = ruled.rulesKept();
      for (int i = 0; i < rules.size(); i++) {
        if (!kept.get(i)) {
          add(path, rules.get(i).message());
        }
      }
    }
  }
}
