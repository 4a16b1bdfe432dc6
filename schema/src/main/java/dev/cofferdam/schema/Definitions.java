package dev.cofferdam.schema;

import dev.cofferdam.document.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers custom resource definitions from where they may be. */
final class Definitions {

  private static final String KIND = "CustomResourceDefinition";

  private final Schemas schemas = new Schemas();
  private final Set<SourceFile> seen = new HashSet<>();

  Schemas schemas() {
    return schemas;
  }

  /**
   * Those in a directory or file that was named for this.
   *
   * @throws IllegalArgumentException if there is none in it, or if a file cannot be read
   */
  void addAll(Path root) {
    var files = SourceFile.of(ManifestFiles.below(root));
    for (SourceFile file : files) {
      var faults = file.read().map(Reading::faults).orElse(List.of());
      if (!faults.isEmpty()) {
        throw new IllegalArgumentException(
            "definitions in '%s' cannot be read: %s at %s"
                .formatted(file.shown(), faults.get(0).text(), faults.get(0).place()));
      }
    }
    boolean known = !files.isEmpty() && seen.containsAll(files);
    if (!known && addMentioned(files) == 0) {
      throw new IllegalArgumentException(
          "'%s' has no custom resource definition in it; name another".formatted(root));
    }
  }

  /** Those among some files; returns how many there are that were not seen before. */
  int addMentioned(Collection<SourceFile> files) {
    int count = 0;
    for (SourceFile file : files) {
      if (seen.add(file) && file.mentions(KIND)) {
        count += add(file);
      }
    }
    return count;
  }

  private int add(SourceFile file) {
    int count = 0;
    var reading = file.read();
    if (reading.isPresent()) {
      for (var document : reading.get().documents()) {
        for (var manifest : Manifests.in(document)) {
          if (CustomResources.isDefinition(manifest.object())) {
            schemas.add(manifest.object());
            count++;
          }
        }
      }
    }
    return count;
  }

  /** Those of all charts below a directory. */
  void addCharts(ManifestFiles repository) {
    for (Path chart : repository.charts()) {
      var crds = chart.resolve("crds");
      if (Files.isDirectory(crds)) {
        addMentioned(SourceFile.of(ManifestFiles.below(crds)));
      }
    }
  }
}
