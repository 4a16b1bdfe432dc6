package dev.cofferdam.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A chart of our own with the interface of Coder's, since the real one is not ours to keep. */
final class VendoredCoder {

  private static final Path CHART = Path.of("../render/src/test/resources/charts/workbench");

  private VendoredCoder() {}

  /** As vendir would put it there, with the lock that it writes. */
  static void into(Path repository) throws IOException {
    var lock = repository.resolve("third_party/vendir/vendir.lock.yml");
    Files.createDirectories(lock.getParent());
    Files.writeString(
        lock,
        """
        apiVersion: vendir.k14s.io/v1alpha1
        directories:
        - contents:
          - helmChart:
              appVersion: 2.29.1
              version: 2.29.1
            path: .
          path: charts/coder
        kind: LockConfig
        """);
    try (var files = Files.walk(CHART)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var to =
            repository
                .resolve("third_party/vendir/charts/coder")
                .resolve(coder(CHART.relativize(file).toString()));
        Files.createDirectories(to.getParent());
        Files.writeString(to, coder(Files.readString(file)));
      }
    }
  }

  private static String coder(String text) {
    return text.replace("workbench", "coder")
        .replace("BENCH", "CODER")
        .replace("bench", "coder")
        .replace("2.4.1", "2.29.1")
        .replace("  resources: {}", "  resources: {}\n  livenessProbe: {}\n  securityContext: {}")
        .replace("    extraRules: []", "    extraRules: []\n    workspaceNamespaces: []");
  }
}
