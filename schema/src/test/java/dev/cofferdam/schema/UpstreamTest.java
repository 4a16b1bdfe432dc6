package dev.cofferdam.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cofferdam.document.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas that the build writes are those of Flux's own definitions, tree for tree, where these
 * are at hand. Where they are not, the lists that flux-model checks in are compared there.
 */
class UpstreamTest {

  private static final Path DEFINITIONS = Path.of("../../shared/flux-crds");

  /** What the model says in words of its own, and what no validation reads. */
  private static final List<String> NOT_COMPARED =
      List.of("message", "x-cofferdam-since", "x-kubernetes-map-type", "description");

  static Stream<String> kinds() throws IOException {
    if (!Files.isDirectory(DEFINITIONS)) {
      return Stream.of("none");
    }
    try (Stream<Path> files = Files.list(DEFINITIONS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(it -> it.endsWith(".yaml"))
          .map(it -> it.replace(".yaml", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void has_the_same_schema(String name) throws IOException {
    assumeThat(name).isNotEqualTo("none");
    var upstream = upstream(name);
    var ours = new Schemas().tryFind(upstream.kind()).orElseThrow();

    assertThat(compared(ours)).isEqualTo(compared(upstream));
    assertThat(ours.namespaced()).isEqualTo(upstream.namespaced());
  }

  private static KindSchema upstream(String name) throws IOException {
    var bytes = Files.readAllBytes(DEFINITIONS.resolve(name + ".yaml"));
    var definition = YamlReader.read(bytes).documents().get(0).value();
    return CustomResources.kinds(definition).get(0);
  }

  private static String compared(KindSchema kind) {
    var spec = (ObjectNode) kind.schema().path("properties").path("spec").deepCopy();
    normalize(spec);
    return sorted(spec).toPrettyString();
  }

  private static void normalize(JsonNode node) {
    if (node instanceof ObjectNode object) {
      boolean schema = object.has("type") || object.has("rule") || object.has("$ref");
      if (schema) {
        object.remove(NOT_COMPARED);
        sort(object.path("required"));
        sort(object.path("enum"));
        if (object.path("x-kubernetes-list-type").asString("").equals("atomic")) {
          object.remove("x-kubernetes-list-type");
        }
      }
      if (object.has("x-kubernetes-preserve-unknown-fields")) {
        object.remove("type");
      }
    }
    node.forEach(UpstreamTest::normalize);
  }

  private static void sort(JsonNode names) {
    if (names instanceof ArrayNode array) {
      var sorted = new TreeSet<String>();
      array.forEach(it -> sorted.add(it.asString()));
      array.removeAll();
      sorted.forEach(array::add);
    }
  }

  /** With the names of its fields in alphabetical order. */
  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var copy = object.objectNode();
      new TreeSet<>(object.propertyNames()).forEach(it -> copy.set(it, sorted(object.get(it))));
      return copy;
    } else if (node instanceof ArrayNode array) {
      var copy = array.arrayNode();
      array.forEach(it -> copy.add(sorted(it)));
      return copy;
    }
    return node;
  }
}
