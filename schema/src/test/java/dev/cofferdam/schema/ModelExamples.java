package dev.cofferdam.schema;

import dev.cofferdam.document.Document;
import dev.cofferdam.document.YamlReader;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the model's own tests, which together set every field of every kind. */
final class ModelExamples {

  private static final Path RESOURCES = Path.of("../flux-model/src/test/resources/dev/cofferdam");

  private static final Map<String, List<ObjectNode>> ALL = read();

  private ModelExamples() {}

  /** By their kind. */
  static Map<String, List<ObjectNode>> all() {
    return ALL;
  }

  static List<ObjectNode> of(String kind) {
    return Objects.requireNonNull(ALL.get(kind), kind);
  }

  /** An object of the model, if it has one for this: it has none for wrong enums and types. */
  static Optional<KubernetesResource> tryRead(ObjectNode object) {
    try {
      return Optional.of(JsonMapper.shared().treeToValue(object, KubernetesResource.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  static Structure structure(String kind) {
    var entry = new Schemas().entry(ObjectValidator.kindOf(of(kind).get(0)));
    return Objects.requireNonNull(entry.structure(), entry.whyNot());
  }

  private static Map<String, List<ObjectNode>> read() {
    Map<String, List<ObjectNode>> examples = new TreeMap<>();
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      files
          .filter(file -> file.toString().endsWith(".yaml"))
          .forEach(file -> examples.put(name(file), objects(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return examples;
  }

  private static String name(Path file) {
    var kind = ObjectValidator.kindOf(objects(file).get(0));
    return kind.kind() + "." + kind.apiVersion().replace('/', '.');
  }

  private static List<ObjectNode> objects(Path file) {
    try {
      return YamlReader.read(Files.readAllBytes(file)).documents().stream()
          .map(Document::value)
          .map(ObjectNode.class::cast)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
