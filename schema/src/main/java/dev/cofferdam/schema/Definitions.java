package dev.cofferdam.schema;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Gathers custom resource definitions from where they may be. */
final class Definitions {

  private static final String KIND = "CustomResourceDefinition";

  private final Schemas schemas = new Schemas();

  Schemas schemas() {
    return schemas;
  }

  /**
   * Those in a directory or file that was named for this.
   *
   * @throws IllegalArgumentException if there is none in it
   */
  void addAll(Path root) {
    var files = sources(ManifestFiles.below(root));
    if (addMentioned(files) == 0) {
      throw new IllegalArgumentException(
          "'%s' has no custom resource definition in it; name another".formatted(root));
    }
  }

  /** Those among some files; returns how many there are. */
  int addMentioned(Collection<SourceFile> files) {
    int count = 0;
    for (SourceFile file : files) {
      if (file.mentions(KIND)) {
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

  /** Those of all charts in the repository that a directory belongs to. */
  void addCharts(Path root) {
    var repository = repository(root.toAbsolutePath().normalize());
    for (Path chart : ManifestFiles.below(repository).charts()) {
      var crds = chart.resolve("crds");
      if (Files.isDirectory(crds)) {
        addMentioned(sources(ManifestFiles.below(crds)));
      }
    }
  }

  /** The nearest directory upwards that Git keeps, or else the directory itself. */
  private static Path repository(Path directory) {
    for (var up = directory; up != null; up = up.getParent()) {
      if (Files.exists(up.resolve(".git"))) {
        return up;
      }
    }
    return directory;
  }

  private static List<SourceFile> sources(ManifestFiles files) {
    return files.files().entrySet().stream()
        .map(file -> new SourceFile(file.getKey(), file.getValue()))
        .toList();
  }
}
