package dev.cofferdam.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a file that holds secrets, and leaves no copy on the heap. */
final class FileBytes {

  private FileBytes() {}

  /**
   * The first {@code most} bytes, or all if there are fewer; the caller wipes them. A pipe or
   * device does not say how large it is.
   */
  static byte[] read(Path file, int most) throws IOException {
    byte[] room = new byte[most];
    try (var in = Files.newInputStream(file)) {
      return Arrays.copyOf(room, in.readNBytes(room, 0, most));
    } finally {
      Arrays.fill(room, (byte) 0);
    }
  }
}
