package dev.cofferdam.schema;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The files that a kustomization merges into objects of somewhere else (kustomize, {@code patches},
 * {@code patchesStrategicMerge}, {@code patchesJson6902}).
 */
record Patches(Set<Path> files) {

  static Patches of(Collection<SourceFile> all) {
    Set<Path> files = new HashSet<>();
    all.stream().filter(SourceFile::isKustomization).forEach(file -> collect(file, files));
    return new Patches(files);
  }

  boolean contain(SourceFile file) {
    return files.contains(file.path());
  }

  private static void collect(SourceFile kustomization, Set<Path> files) {
    var reading = kustomization.read();
    if (reading.isEmpty()) {
      return;
    }
    for (var document : reading.get().documents()) {
      for (String field : List.of("patches", "patchesJson6902")) {
        document
            .value()
            .path(field)
            .forEach(patch -> add(kustomization, patch.path("path"), files));
      }
      document
          .value()
          .path("patchesStrategicMerge")
          .forEach(patch -> add(kustomization, patch, files));
    }
  }

  /** A text of more than one line is a patch and not the name of one. */
  private static void add(SourceFile kustomization, JsonNode name, Set<Path> files) {
    var text = name.asString("");
    try {
      if (!text.isEmpty() && text.indexOf('\n') < 0) {
        files.add(kustomization.path().resolveSibling(text).normalize());
      }
    } catch (InvalidPathException e) {
      // What is no path names no file here; kustomize says so where it is used.
    }
  }
}
