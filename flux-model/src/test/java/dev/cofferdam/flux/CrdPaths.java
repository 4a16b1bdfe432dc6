package dev.cofferdam.flux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Flux or Tailscale says about the schema of a kind, in the form of {@link SpecPaths}: from
 * the custom resource definitions of Flux if they are at hand, else from the list that is checked
 * in.
 */
final class CrdPaths {
  static final Path DEFINITIONS = Path.of("../../shared/flux-crds/_fields.json");
  static final Path CHECKED_IN = Path.of("src/test/resources/dev/cofferdam/flux/spec-paths.txt");
  static final Path OF_TAILSCALE =
      Path.of("src/test/resources/dev/cofferdam/tailscale/spec-paths.txt");

  private static final List<String> PLAIN =
      List.of("pattern", "minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum");

  private CrdPaths() {}

  static boolean definitionsAreAtHand() {
    return Files.isRegularFile(DEFINITIONS);
  }

  static SortedSet<String> of(Kind kind) throws IOException {
    return kind.isOfFlux() && definitionsAreAtHand() ? fromDefinitions(kind) : checkedIn(kind);
  }

  static SortedSet<String> fromDefinitions(Kind kind) {
    SortedSet<String> lines = new TreeSet<>();
    JsonNode fields =
        JsonMapper.shared().readTree(DEFINITIONS.toFile()).path(kind.kind()).path("fields");
    fields.forEachEntry(
        (path, field) -> {
          lines.add(SpecPaths.line(path, type(field), properties(field)));
          field
              .path("x-kubernetes-validations")
              .forEach(rule -> lines.add(SpecPaths.ruleLine(path, rule.path("rule").asString())));
        });
    return lines;
  }

  static SortedSet<String> checkedIn(Kind kind) throws IOException {
    String prefix = kind.kind() + " ";
    try (Stream<String> lines = Files.lines(kind.isOfFlux() ? CHECKED_IN : OF_TAILSCALE)) {
      return lines
          .filter(line -> line.startsWith(prefix))
          .map(line -> line.substring(prefix.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Rewrites the list of Flux that is checked in. */
  static void update() throws IOException {
    SortedSet<String> lines = new TreeSet<>();
    Kind.ofFlux()
        .forEach(
            kind -> fromDefinitions(kind).forEach(line -> lines.add(kind.kind() + " " + line)));
    Files.writeString(CHECKED_IN, String.join("\n", lines) + "\n");
  }

  private static String type(JsonNode field) {
    return field.path("x-kubernetes-preserve-unknown-fields").asBoolean(false)
        ? "any"
        : field.path("type").asString();
  }

  private static Map<String, String> properties(JsonNode field) {
    Map<String, String> properties = new TreeMap<>();
    if (field.path("required").asBoolean()) {
      properties.put("required", "");
    }
    if (!field.path("sinceFlux").asString().equals("2.0")) {
      properties.put("since", field.path("sinceFlux").asString());
    }
    for (String name : PLAIN) {
      if (field.has(name)) {
        properties.put(name, field.get(name).asString());
      }
    }
    if (field.has("enum")) {
      properties.put(
          "enum",
          field.get("enum").values().stream()
              .map(JsonNode::asString)
              .sorted()
              .collect(Collectors.joining(",")));
    }
    if (field.has("default")) {
      properties.put("default", field.get("default").toString());
    }
    if (field.has("x-kubernetes-list-map-keys")) {
      properties.put("uniqueBy", field.get("x-kubernetes-list-map-keys").get(0).asString());
    }
    return properties;
  }
}
