package dev.cofferdam.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that holds secrets, and leaves no copy behind. */
final class FileBytes {

  private FileBytes() {}

  /**
   * The first {@code most} bytes, or all if there are fewer; the caller wipes them. A pipe or
   * device does not say how large it is.
   */
  static byte[] read(Path file, int most) throws IOException {
    // Into a buffer on the heap the JDK would read through one of its own, which nobody wipes.
    var buffer = ByteBuffer.allocateDirect(most);
    try (var channel = Files.newByteChannel(file)) {
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // Until the end, or until it is full.
      }
      byte[] bytes = new byte[buffer.flip().remaining()];
      buffer.get(bytes);
      return bytes;
    } finally {
      buffer.clear().put(new byte[most]);
    }
  }
}
