package dev.cofferdam.rule.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds passwords in the user part of URLs (RFC 3986, 3.2.1) of any scheme, and in the data source
 * names of MySQL in Go, {@code user:password@tcp(host)/database}.
 */
final class ConnectionPasswords {

  private static final String URL = "a URL with a password";
  private static final String NAME = "a connection string with a password";
  private static final int LONGEST = 1_000;
  private static final String ENDS_AUTHORITY = "/ \t\r\n\"'`<>\\";

  private ConnectionPasswords() {}

  static List<Sighting> in(String text) {
    List<Sighting> found = new ArrayList<>();
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 1)) {
      if (isScheme(text, at)) {
        add(userinfo(text, at + "://".length()), URL, found);
      }
    }
    for (int at = text.indexOf("@tcp("); at >= 0; at = text.indexOf("@tcp(", at + 1)) {
      add(Optional.of(text.substring(start(text, at), at)), NAME, found);
    }
    return found;
  }

  /** The password of a text that is one URL, whatever it is; empty if it has none. */
  static Optional<String> tryPassword(String url) {
    int at = url.indexOf("://");
    return at < 0
        ? Optional.empty()
        : userinfo(url, at + "://".length()).flatMap(ConnectionPasswords::password);
  }

  private static void add(Optional<String> userinfo, String what, List<Sighting> found) {
    userinfo
        .flatMap(ConnectionPasswords::password)
        .filter(ConnectionPasswords::isReal)
        .ifPresent(it -> found.add(Sighting.of(Sighting.Kind.CONNECTION, what, it)));
  }

  private static boolean isScheme(String text, int end) {
    return end > 0 && Character.isLetterOrDigit(text.charAt(end - 1));
  }

  /** What is before the last at sign of the authority; an image has its digest there. */
  private static Optional<String> userinfo(String text, int start) {
    int end = start;
    int last = -1;
    int most = Math.min(text.length(), start + LONGEST);
    while (end < most && ENDS_AUTHORITY.indexOf(text.charAt(end)) < 0) {
      if (text.charAt(end) == '@') {
        last = end;
      }
      end++;
    }
    boolean host = last >= 0 && last + 1 < end && !text.startsWith("sha256:", last + 1);
    return host ? Optional.of(text.substring(start, last)) : Optional.empty();
  }

  /** Where the word begins that ends here. */
  private static int start(String text, int end) {
    int start = end;
    while (start > 0
        && end - start < LONGEST
        && " \t\r\n\"'`<>=".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static Optional<String> password(String userinfo) {
    int colon = userinfo.indexOf(':');
    return colon < 0 ? Optional.empty() : Optional.of(userinfo.substring(colon + 1));
  }

  /** One without a letter or digit is part of a pattern. */
  private static boolean isReal(String password) {
    return password.chars().anyMatch(Character::isLetterOrDigit)
        && password.indexOf('(') < 0
        && password.indexOf('{') < 0
        && password.indexOf('$') != 0
        && isLiteral(Literal.of(password));
  }

  /** Short numbers and the like are passwords, where one has to be. */
  private static boolean isLiteral(Literal literal) {
    return literal == Literal.REAL || literal == Literal.HARMLESS;
  }
}
