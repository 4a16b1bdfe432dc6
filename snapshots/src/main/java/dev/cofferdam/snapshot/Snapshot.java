package dev.cofferdam.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A directory of reviewed files. */
final class Snapshot {

  private final Path directory;

  Snapshot(Path directory) {
    this.directory = directory;
  }

  void assertMatches(SortedMap<String, String> actual) {
    var differences = Differences.between(read(), actual);
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "%s no longer matches (%d file%s); accept with -Dsnapshots=update%n  %s"
              .formatted(
                  shortName(),
                  differences.size(),
                  differences.size() == 1 ? "" : "s",
                  String.join("\n  ", differences))
              .replace("\r\n", "\n"));
    }
  }

  void accept(SortedMap<String, String> actual) {
    try {
      clear();
      for (var file : actual.entrySet()) {
        var path = directory.resolve(file.getKey());
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last two names of the directory: what a person calls it. */
  private String shortName() {
    var path = directory.toAbsolutePath().normalize();
    return path.subpath(Math.max(0, path.getNameCount() - 2), path.getNameCount())
        .toString()
        .replace('\\', '/');
  }

  /** Bytes that are no UTF-8 become other text than we write, and so a difference. */
  private SortedMap<String, String> read() {
    if (!Files.isDirectory(directory)) {
      return Collections.emptySortedMap();
    }
    var files = new TreeMap<String, String>();
    try {
      for (var file : files()) {
        var path = directory.relativize(file).toString().replace('\\', '/');
        files.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private List<Path> files() throws IOException {
    try (var found = Files.walk(directory)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }

  private void clear() throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (var found = Files.walk(directory)) {
      for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
