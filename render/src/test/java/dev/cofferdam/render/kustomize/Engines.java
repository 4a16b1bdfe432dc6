package dev.cofferdam.render.kustomize;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
}
