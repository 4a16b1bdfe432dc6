package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The regular files of a tar archive, one after the other: ustar, pax and GNU long names. */
final class TarEntries {

  private static final int BLOCK = 512;

  private final InputStream in;
  private final int largest;

  /**
   * @param largest the most bytes that one entry may have
   */
  TarEntries(InputStream in, int largest) {
    this.in = in;
    this.largest = largest;
  }

  /** A file in the archive. */
  static final class Entry {

    private final String name;
    private final byte[] content;

    Entry(String name, byte[] content) {
      this.name = name;
      this.content = content;
    }

    String name() {
      return name;
    }

    byte[] content() {
      return content;
    }
  }

  /** The next file, null at the end. */
  @Nullable Entry next() throws IOException {
    String longName = null;
    while (true) {
      byte[] header = in.readNBytes(BLOCK);
      if (header.length < BLOCK || header[0] == 0) {
        return null;
      }
      byte[] content = content(header);
      char type = (char) header[156];
      if (type == 'L') {
        longName = text(content, 0, content.length);
      } else if (type == 'x') {
        var name = paxPath(text(content, 0, content.length));
        longName = name == null ? longName : name;
      } else if (type == '0' || type == 0 || type == '7') {
        return new Entry(longName == null ? name(header) : longName, content);
      } else if (type != 'g') {
        longName = null;
      }
    }
  }

  private byte[] content(byte[] header) throws IOException {
    long size = size(header);
    if (size > largest) {
      throw new IOException("the file '" + name(header) + "' is larger than " + largest + " bytes");
    }
    byte[] content = in.readNBytes((int) size);
    if (content.length < size) {
      throw new IOException("it ends in the middle of '" + name(header) + "'");
    }
    in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    return content;
  }

  private static long size(byte[] header) throws IOException {
    var octal = text(header, 124, 12).strip();
    try {
      return octal.isEmpty() ? 0 : Long.parseUnsignedLong(octal, 8);
    } catch (NumberFormatException e) {
      throw new IOException("a size in it is no number", e);
    }
  }

  private static String name(byte[] header) {
    boolean isUstar = text(header, 257, 5).equals("ustar") && header[262] == 0;
    var prefix = isUstar ? text(header, 345, 155) : "";
    var name = text(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String text(byte[] bytes, int from, int length) {
    int end = from;
    while (end < from + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, UTF_8);
  }

  /** Records are {@code LENGTH KEY=VALUE}, one a line. */
  private static @Nullable String paxPath(String records) {
    for (var line : records.split("\n", -1)) {
      int key = line.indexOf(" path=");
      if (key >= 0) {
        return line.substring(key + " path=".length());
      }
    }
    return null;
  }
}
