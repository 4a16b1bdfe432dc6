package dev.cofferdam.snapshot;

import dev.cofferdam.file.Owner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /**
   * Replaces the snapshot.
   *
   * @throws AssertionError if there is a file that no stack has written; nothing is changed then
   */
  void accept(SortedMap<String, String> actual) {
    var stale = read();
    stale.keySet().removeAll(actual.keySet());
    stale.forEach(this::checkGenerated);
    try {
      for (var path : stale.keySet()) {
        Files.delete(directory.resolve(path));
      }
      for (var file : actual.entrySet()) {
        var path = directory.resolve(file.getKey());
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void checkGenerated(String path, String text) {
    if (Owner.tryParse(text).isEmpty() && !path.endsWith("vendir.yml")) {
      throw new AssertionError(
          "'%s' in %s is no snapshot and would be lost; move it, or keep snapshots elsewhere"
              .formatted(path, shortName()));
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
      return new TreeMap<>();
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
}
