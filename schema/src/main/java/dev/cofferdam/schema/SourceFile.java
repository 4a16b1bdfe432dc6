package dev.cofferdam.schema;

import dev.cofferdam.document.Fault;
import dev.cofferdam.document.Place;
import dev.cofferdam.document.Reading;
import dev.cofferdam.document.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that may hold manifests.
 *
 * @param shown the path to show
 */
record SourceFile(String shown, Path path) {

  static final Fault NOT_READABLE =
      new Fault(new Place(1, 1), "the file cannot be read; look at its permissions");

  private static final String MARK = "apiVersion";

  static List<SourceFile> of(ManifestFiles files) {
    return files.files().entrySet().stream()
        .map(file -> new SourceFile(file.getValue(), file.getKey()))
        .toList();
  }

  /** One file is one, whatever path it is shown by. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceFile file && file.path.equals(path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  boolean isJson() {
    return shown.endsWith(".json");
  }

  String name() {
    return path.getFileName().toString();
  }

  /** Whether kustomize takes it for its own, whatever is in it. */
  boolean isKustomization() {
    return List.of("kustomization.yaml", "kustomization.yml", "Kustomization").contains(name());
  }

  /**
   * Reads it, with a fault if that cannot be done.
   *
   * @return empty for a JSON file that does not speak of objects at all
   */
  Optional<Reading> read() {
    try {
      var bytes = bytes();
      return isJson() && !contains(bytes, MARK)
          ? Optional.empty()
          : Optional.of(YamlReader.read(bytes));
    } catch (IOException e) {
      return Optional.of(new Reading(List.of(), List.of(NOT_READABLE)));
    }
  }

  /** Whether the text is in the file. */
  boolean mentions(String text) {
    try {
      return contains(bytes(), text);
    } catch (IOException e) {
      return false;
    }
  }

  /** All of it, or as much of a larger file as shows the reader that it is too large. */
  private byte[] bytes() throws IOException {
    try (var in = Files.newInputStream(path)) {
      return in.readNBytes(YamlReader.LARGEST_FILE + 1);
    }
  }

  private static boolean contains(byte[] bytes, String text) {
    var all = new String(bytes, StandardCharsets.ISO_8859_1);
    return all.contains(text) || (isWide(bytes) && all.replace("\0", "").contains(text));
  }

  /** Whether it begins with the byte order mark of UTF-16. */
  private static boolean isWide(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE;
  }
}
