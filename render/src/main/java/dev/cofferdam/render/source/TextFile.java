package dev.cofferdam.render.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small text that Git keeps, in a file that may be anything. */
final class TextFile {

  /** No text of Git's is that long; more of one is not read. */
  private static final int LIMIT = 16 << 20;

  private TextFile() {}

  /** The text without a byte order mark; malformed bytes are replaced. */
  static String read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var text = new String(in.readNBytes(LIMIT), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
  }

  /** The same, or nothing if there is no such file or it cannot be read. */
  static String readOrNothing(Path file) {
    try {
      return Files.isRegularFile(file) ? read(file) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
