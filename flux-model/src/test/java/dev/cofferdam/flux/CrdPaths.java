package dev.cofferdam.flux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Flux says about the schema of a kind, in the form of {@link SpecPaths}: from its custom
 * resource definitions if they are at hand, else from the list that is checked in.
 */
final class CrdPaths {
  static final Path DEFINITIONS = Path.of("../../shared/flux-crds/_fields.json");
  static final Path CHECKED_IN = Path.of("src/test/resources/dev/cofferdam/flux/spec-paths.txt");

  private CrdPaths() {}

  static boolean definitionsAreAtHand() {
    return Files.isRegularFile(DEFINITIONS);
  }

  static SortedSet<String> of(Kind kind) throws IOException {
    return definitionsAreAtHand() ? fromDefinitions(kind) : checkedIn(kind);
  }

  static SortedSet<String> fromDefinitions(Kind kind) {
    SortedSet<String> lines = new TreeSet<>();
    JsonNode fields =
        JsonMapper.shared().readTree(DEFINITIONS.toFile()).path(kind.kind()).path("fields");
    fields.forEachEntry(
        (path, field) -> lines.add(SpecPaths.line(path, type(field), enumValues(field))));
    return lines;
  }

  static SortedSet<String> checkedIn(Kind kind) throws IOException {
    String prefix = kind.kind() + " ";
    try (Stream<String> lines = Files.lines(CHECKED_IN)) {
      return lines
          .filter(line -> line.startsWith(prefix))
          .map(line -> line.substring(prefix.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Rewrites the list that is checked in. */
  static void update() throws IOException {
    SortedSet<String> lines = new TreeSet<>();
    for (Kind kind : Kind.values()) {
      fromDefinitions(kind).forEach(line -> lines.add(kind.kind() + " " + line));
    }
    Files.writeString(CHECKED_IN, String.join("\n", lines) + "\n");
  }

  private static String type(JsonNode field) {
    return field.path("x-kubernetes-preserve-unknown-fields").asBoolean(false)
        ? "any"
        : field.path("type").asString();
  }

  private static List<String> enumValues(JsonNode field) {
    return field.path("enum").values().stream().map(JsonNode::asString).toList();
  }
}
