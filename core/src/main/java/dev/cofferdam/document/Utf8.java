package dev.cofferdam.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Bytes as UTF-8, code point by code point. */
final class Utf8 {

  private Utf8() {}

  /** How many bytes the code point has that begins with {@code first}, 0 if none does. */
  static int length(byte first) {
    int lead = first & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  /** The code point at {@code at}, -1 if the bytes there are none. */
  static int codePoint(byte[] bytes, int at) {
    int length = length(bytes[at]);
    if (length < 2) {
      return length == 1 ? bytes[at] : -1;
    }
    if (at + length > bytes.length) {
      return -1;
    }
    int point = bytes[at] & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return -1;
      }
      point = (point << 6) | (bytes[at + i] & 0x3F);
    }
    return isWritten(point, length) ? point : -1;
  }

  private static boolean isWritten(int point, int length) {
    int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    return point >= least
        && point <= Character.MAX_CODE_POINT
        && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  /**
   * A file in UTF-8, without the mark at its head. Half a surrogate pair in UTF-16 gives bytes that
   * are no UTF-8, so that the place of the fault is found later, with all others.
   */
  static byte[] of(byte[] file) {
    boolean little = startsWith(file, 0xFF, 0xFE);
    if (little || startsWith(file, 0xFE, 0xFF)) {
      return ofUtf16(file, little ? 1 : 0);
    }
    boolean marked = startsWith(file, 0xEF, 0xBB, 0xBF);
    return marked ? Arrays.copyOfRange(file, 3, file.length) : file;
  }

  private static boolean startsWith(byte[] file, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] ofUtf16(byte[] file, int high) {
    var out = new ByteArrayOutputStream(file.length / 2 + 16);
    for (int i = 2; i + 1 < file.length; i += 2) {
      int unit = unit(file, i, high);
      if (Character.isHighSurrogate((char) unit) && i + 3 < file.length) {
        int next = unit(file, i + 2, high);
        if (Character.isLowSurrogate((char) next)) {
          unit = Character.toCodePoint((char) unit, (char) next);
          i += 2;
        }
      }
      write(out, unit);
    }
    if (file.length % 2 == 1) {
      out.write(0xFF);
    }
    return out.toByteArray();
  }

  private static int unit(byte[] file, int at, int high) {
    return ((file[at + high] & 0xFF) << 8) | (file[at + 1 - high] & 0xFF);
  }

  private static void write(ByteArrayOutputStream out, int point) {
    if (point < 0x80) {
      out.write(point);
    } else if (point < 0x800) {
      out.write(0xC0 | (point >> 6));
      out.write(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
      out.write(0xE0 | (point >> 12));
      out.write(0x80 | ((point >> 6) & 0x3F));
      out.write(0x80 | (point & 0x3F));
    } else {
      out.write(0xF0 | (point >> 18));
      out.write(0x80 | ((point >> 12) & 0x3F));
      out.write(0x80 | ((point >> 6) & 0x3F));
      out.write(0x80 | (point & 0x3F));
    }
  }

  /** Whether an escape in {@code text} stands for half a surrogate pair. */
  static boolean hasHalfPair(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.isBmpCodePoint(text.codePointAt(i))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
