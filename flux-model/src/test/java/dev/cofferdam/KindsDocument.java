package dev.cofferdam;

import dev.cofferdam.constraint.Field;
import dev.cofferdam.constraint.Fields;
import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.constraint.Shape;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** docs/reference/kinds.md: every kind and field of the model, and what came with which Flux. */
final class KindsDocument {

  /** A field of a kind with its path, such as {@code spec.valuesFrom[].name}. */
  private record Row(String path, Shape shape, boolean required, FluxVersion since, Field field) {}

  private final StringBuilder text = new StringBuilder();
  private final SortedMap<FluxVersion, List<String>> news = new TreeMap<>();

  static String of() {
    var document = new KindsDocument();
    var kinds = kinds();
    document.line("# Kinds and fields");
    document.line("");
    document.line(
        "Generated from the annotations of the model (`KindsDocumentTest`); write it again with"
            + " `mvn test -pl flux-model -Dtest=KindsDocumentTest -Ddocs=update`. Required fields"
            + " are bold. *Since* is the minor release of Flux that a field came with, where that"
            + " is later than its kind: with an older target (`StackProps.forFlux`, `validate"
            + " --flux-version`) it is an error. Rules over several fields stand below the table of"
            + " their kind.");
    document.line("");
    document.line("| kind | apiVersion | since Flux |");
    document.line("|---|---|---|");
    kinds.forEach(
        kind ->
            document.line(
                "| [%s](#%s) | `%s` | %s |"
                    .formatted(kind.getSimpleName(), anchor(kind), apiVersion(kind), flux(kind))));
    var details = new KindsDocument();
    kinds.forEach(details::kind);
    document.news(details.news);
    return document.text.append(details.text).toString();
  }

  private static List<Class<? extends KubernetesResource>> kinds() {
    return ServiceLoader.load(KubernetesResource.class).stream()
        .<Class<? extends KubernetesResource>>map(ServiceLoader.Provider::type)
        .filter(type -> type.getPackageName().startsWith("dev.cofferdam."))
        .sorted(Comparator.comparing(type -> apiVersion(type) + type.getSimpleName()))
        .toList();
  }

  private void news(SortedMap<FluxVersion, List<String>> fields) {
    line("");
    line("## By release of Flux");
    fields.forEach(
        (version, paths) -> {
          line("");
          line("**%s**".formatted(version));
          line("");
          paths.forEach(path -> line("- " + path));
        });
  }

  private void kind(Class<?> kind) {
    line("");
    line("## %s (%s)".formatted(kind.getSimpleName(), apiVersion(kind)));
    line("");
    line("| field | type | default | since | must |");
    line("|---|---|---|---|---|");
    var rules = new ArrayList<String>();
    var rows = new ArrayList<Row>();
    collect("", kind, Fields.since(kind), rows, rules);
    rows.forEach(row -> line(row(row, Fields.since(kind))));
    if (!Fields.since(kind).equals(FluxVersion.OLDEST)) {
      news.computeIfAbsent(Fields.since(kind), it -> new ArrayList<>())
          .add(0, "%s in `%s`".formatted(kind.getSimpleName(), apiVersion(kind)));
    }
    rows.forEach(row -> note(kind, row));
    rules.forEach(rule -> line("\n- " + rule));
  }

  private void note(Class<?> kind, Row row) {
    var own = row.field().since();
    if (!own.equals(FluxVersion.OLDEST) && own.compareTo(Fields.since(kind)) > 0) {
      news.computeIfAbsent(own, it -> new ArrayList<>())
          .add("%s `%s`".formatted(kind.getSimpleName(), row.path()));
    }
  }

  private static void collect(
      String path, Class<?> type, FluxVersion since, List<Row> rows, List<String> rules) {
    Fields.rules(type).stream()
        .map(rule -> "`%s` %s".formatted(path.isEmpty() ? "it" : path, rule.message()))
        .forEach(rules::add);
    for (Field field : Fields.of(type)) {
      var at = path.isEmpty() ? field.name() : path + "." + field.name();
      var from = Collections.max(List.of(since, field.since()));
      rows.add(new Row(at, field.shape(), field.required(), from, field));
      part(field.shape(), at).ifPresent(it -> collect(it.path(), it.type(), from, rows, rules));
    }
  }

  private record Part(String path, Class<?> type) {}

  private static Optional<Part> part(Shape shape, String path) {
    if (shape instanceof Shape.ListOf list) {
      return part(list.item(), path + "[]");
    } else if (shape instanceof Shape.MapOf map) {
      return part(map.value(), path + "{}");
    }
    return shape instanceof Shape.Part part
        ? Optional.of(new Part(path, part.type()))
        : Optional.empty();
  }

  private static String row(Row row, FluxVersion kind) {
    var name = row.required() ? "**`%s`**".formatted(row.path()) : "`%s`".formatted(row.path());
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            name,
            type(row.shape()),
            row.field().defaultValue().map(it -> code(it)).orElse(""),
            row.since().compareTo(kind) > 0 ? row.since() : "",
            String.join("; ", limits(row.shape())))
        .replace("  |", " |");
  }

  private static String type(Shape shape) {
    if (shape instanceof Shape.ListOf list) {
      return "list of " + type(list.item());
    } else if (shape instanceof Shape.MapOf map) {
      return "map to " + type(map.value());
    } else if (shape instanceof Shape.Kubernetes known) {
      return known.type().getSimpleName();
    } else if (shape instanceof Shape.Choice || shape instanceof Shape.Text) {
      return "text";
    } else if (shape instanceof Shape.Whole) {
      return "integer";
    } else if (shape instanceof Shape.Flag) {
      return "boolean";
    }
    return shape instanceof Shape.Free ? "anything" : "object";
  }

  private static List<String> limits(Shape shape) {
    var limits = new ArrayList<String>();
    if (shape instanceof Shape.Text text) {
      text.pattern().ifPresent(pattern -> limits.add("match " + code(pattern)));
      extent(text.length(), "characters").ifPresent(limits::add);
    } else if (shape instanceof Shape.Choice choice) {
      limits.add(
          "be " + choice.names().stream().map(it -> code(it)).collect(Collectors.joining(", ")));
    } else if (shape instanceof Shape.ListOf list) {
      extent(list.size(), "items").ifPresent(limits::add);
      limits.addAll(limits(list.item()));
    } else if (shape instanceof Shape.MapOf map) {
      limits.addAll(limits(map.value()));
    } else if (shape instanceof Shape.Whole whole) {
      range(whole.min(), whole.max()).ifPresent(it -> limits.add("be " + it));
    }
    return limits;
  }

  private static Optional<String> extent(Shape.Extent extent, String unit) {
    return range(extent.min() == 0 ? Long.MIN_VALUE : extent.min(), extent.max())
        .map(range -> "have %s %s".formatted(range, unit));
  }

  private static Optional<String> range(long min, long max) {
    if (min != Long.MIN_VALUE && max != Long.MAX_VALUE) {
      return Optional.of("%d to %d".formatted(min, max));
    } else if (min != Long.MIN_VALUE) {
      return Optional.of("at least " + min);
    }
    return max == Long.MAX_VALUE ? Optional.empty() : Optional.of("at most " + max);
  }

  private static String code(String text) {
    return "`%s`".formatted(text.replace("|", "\\|"));
  }

  private static String apiVersion(Class<?> kind) {
    return kind.getAnnotation(Group.class).value()
        + "/"
        + kind.getAnnotation(Version.class).value();
  }

  private static String flux(Class<?> kind) {
    boolean ofFlux = kind.getPackageName().startsWith("dev.cofferdam.flux.");
    return ofFlux ? Fields.since(kind).toString() : "";
  }

  /** As web pages make it of a heading. */
  private static String anchor(Class<?> kind) {
    return "%s-%s"
        .formatted(kind.getSimpleName(), apiVersion(kind))
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[./]", "");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
