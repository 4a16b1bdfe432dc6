package dev.cofferdam.render.kustomize;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The kustomize of this machine. */
final class Engines {

  private Engines() {}

  /** One of them, or the test is skipped. */
  static KustomizeBinary any() {
    var found = KustomizeBinary.tryFind(searchPath());
    assumeTrue(found.isPresent(), "neither kustomize nor kubectl is on the PATH");
    return found.orElseThrow();
  }

  /** Both, as far as they are there. */
  static List<KustomizeBinary> all() {
    var all =
        Stream.of("kustomize", "kubectl").map(Engines::find).flatMap(Optional::stream).toList();
    assumeTrue(!all.isEmpty(), "neither kustomize nor kubectl is on the PATH");
    return all;
  }

  private static Optional<KustomizeBinary> find(String name) {
    return Stream.of(searchPath().split(java.io.File.pathSeparator, -1))
        .map(it -> Path.of(it).resolve(name))
        .filter(it -> it.isAbsolute() && Files.isExecutable(it))
        .findFirst()
        .map(KustomizeBinary::new);
  }

  static String searchPath() {
    return Optional.ofNullable(System.getenv("PATH")).orElse("");
  }

  /** What kustomize itself gives for the root of a source. */
  static List<JsonNode> raw(KustomizeEngine engine, Map<String, String> files) {
    try {
      var root = Files.createTempDirectory("raw-").toRealPath();
      try {
        for (var file : files.entrySet()) {
          var path = root.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
        }
        return Json.documents(engine.build(root));
      } finally {
        try (var all = Files.walk(root)) {
          for (var it : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
            Files.delete(it);
          }
        }
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
