package dev.cofferdam.secret;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/** From {@code from} to {@code to} of a URL, both of which may be the same; looks, never copies. */
final class UrlPart {

  private final char[] url;
  private final int from;
  private final int to;

  UrlPart(char[] url, int from, int to) {
    this.url = url;
    this.from = from;
    this.to = to;
  }

  /** RFC 3986, section 2.3. */
  static boolean isUnreserved(int c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  boolean isEmpty() {
    return from == to;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Where the first of {@code any} is, the end if none is. */
  int find(String any) {
    int at = from;
    while (at < to && any.indexOf(url[at]) < 0) {
      at++;
    }
    return at;
  }

  /** The end if there is none. */
  int findLast(char c) {
    int at = to - 1;
    while (at >= from && url[at] != c) {
      at--;
    }
    return at < from ? to : at;
  }

  UrlPart before(int at) {
    return new UrlPart(url, from, at);
  }

  UrlPart behind(int at) {
    return new UrlPart(url, Math.min(at + 1, to), to);
  }

  boolean startsWith(String text) {
    return to - from >= text.length()
        && Arrays.equals(url, from, from + text.length(), text.toCharArray(), 0, text.length());
  }

  boolean isInBrackets() {
    return !isEmpty() && url[from] == '[' && url[to - 1] == ']';
  }

  UrlPart withoutBrackets() {
    return isInBrackets() ? new UrlPart(url, from + 1, to - 1) : this;
  }

  /** Up to a {@code =}. */
  UrlPart name() {
    return before(find("="));
  }

  /** Behind it. */
  UrlPart value() {
    return behind(find("="));
  }

  /** Whether it is {@code expected} as it stands, as what may not be encoded has to be. */
  boolean is(String expected) {
    return to - from == expected.length() && startsWith(expected);
  }

  /** The same for what has no case, as a host. */
  boolean isInAnyCase(String expected) {
    int at = from;
    while (at < to
        && at - from < expected.length()
        && lower(url[at]) == lower(expected.charAt(at - from))) {
      at++;
    }
    return at == to && to - from == expected.length();
  }

  private static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }

  /** Whether it decodes to {@code expected}. */
  boolean says(String expected) {
    byte[] decoded = decoded();
    try (var other = Password.of(expected.toCharArray())) {
      return Arrays.equals(decoded, other.utf8());
    } finally {
      Arrays.fill(decoded, (byte) 0);
    }
  }

  /** Whether it decodes to a text in UTF-8 that PostgreSQL can take, which is one without a NUL. */
  boolean isText() {
    byte[] decoded = decoded();
    try {
      char[] chars = Password.decoded(decoded);
      boolean any = new UrlPart(chars, 0, chars.length).find("\0") < chars.length;
      Arrays.fill(chars, '\0');
      return !any;
    } catch (CharacterCodingException e) {
      return false;
    } finally {
      Arrays.fill(decoded, (byte) 0);
    }
  }

  /** Of a part that is legal. */
  private byte[] decoded() {
    var bytes = new byte[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      boolean encoded = isEncoded(i);
      bytes[length++] = (byte) (encoded ? hex(i + 1) << 4 | hex(i + 2) : url[i]);
      i += encoded ? 2 : 0;
    }
    var exact = Arrays.copyOf(bytes, length);
    Arrays.fill(bytes, (byte) 0);
    return exact;
  }

  /** Whether all that a URL must encode is encoded. */
  boolean isLegal() {
    int at = from;
    while (at < to
        && (isEncoded(at) || isUnreserved(url[at]) || "!$&'()*+,;=:".indexOf(url[at]) >= 0)) {
      at++;
    }
    return at == to;
  }

  /**
   * The same for a pair of the query, where readers differ: to Go a {@code +} is a blank, and a
   * pair with a {@code ;} is none (net/url, {@code ParseQuery}); libpq refuses a second {@code =}.
   */
  boolean isLegalPair() {
    return isLegal() && find("+;") == to && value().find("=") == to;
  }

  private boolean isEncoded(int at) {
    return url[at] == '%' && at + 2 < to && hex(at + 1) >= 0 && hex(at + 2) >= 0;
  }

  /** Of ASCII alone, unlike {@link Character#digit(char, int)} by itself. */
  private int hex(int at) {
    return url[at] < 0x80 ? Character.digit(url[at], 16) : -1;
  }
}
