package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.leak.Sighting.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds passwords in the user part of URLs (RFC 3986, 3.2.1) of any scheme, and in the data source
 * names of MySQL in Go, {@code user:password@tcp(host)/database}.
 */
final class ConnectionPasswords {

  private static final String URL = "a URL with a password";
  private static final String NAME = "a connection string with a password";
  private static final int LONGEST = 1_000;
  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_UNENCODED = 200;

  /** ADO.NET; elsewhere it is the directory. */
  private static final Pattern PWD =
      Pattern.compile("(?i);\\s{0,3}pwd\\s{0,3}=([^;\"'\\s]{1,200})");

  private static final String ENDS_AUTHORITY = "/ \t\r\n\"'`<>\\";

  private ConnectionPasswords() {}

  static List<Sighting> in(String escaped) {
    List<Sighting> found = new ArrayList<>();
    var text = escaped.contains(":\\/\\/") ? escaped.replace("\\/", "/") : escaped;
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 1)) {
      if (isScheme(text, at)) {
        add(userinfo(text, at + "://".length()), URL, found);
        UrlParameters.in(text, at).forEach(it -> found.add(Sighting.of(Kind.CONNECTION, URL, it)));
      }
    }
    for (int at = text.indexOf("@tcp("); at >= 0; at = text.indexOf("@tcp(", at + 1)) {
      add(Optional.of(text.substring(start(text, at), at)), NAME, found);
    }
    if (text.indexOf(';') >= 0) {
      PWD.matcher(text).results().forEach(it -> add(Optional.of(":" + it.group(1)), NAME, found));
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
        .ifPresent(it -> found.add(Sighting.of(Kind.CONNECTION, what, it)));
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
    last = last < 0 && end < most && text.charAt(end) == '/' ? unencoded(text, start, end) : last;
    boolean host = last >= 0 && last + 1 < most && !text.startsWith("sha256:", last + 1);
    return host && (last > end || last + 1 < end)
        ? Optional.of(text.substring(start, last))
        : Optional.empty();
  }

  /**
   * The at sign behind a password that has a slash in it: what is before the slash is no port. -1
   * if there is none.
   */
  private static int unencoded(String text, int start, int slash) {
    int colon = text.indexOf(':', start);
    if (colon < 0 || colon + 1 >= slash || !isPassword(text, colon + 1, slash)) {
      return -1;
    }
    int end = slash;
    int most = Math.min(text.length(), start + LONGEST_UNENCODED);
    while (end < most && " \t\r\n\"'`<>\\@".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean host =
        end + 1 < text.length()
            && text.charAt(end) == '@'
            && Character.isLetterOrDigit(text.charAt(end + 1));
    return host ? end : -1;
  }

  private static boolean isPassword(String text, int start, int end) {
    var part = text.substring(start, end);
    return part.indexOf(':') < 0 && !part.chars().allMatch(Character::isDigit);
  }

  /** Where the word begins that ends here. */
  private static int start(String text, int end) {
    int start = end;
    while (start > 0
        && end - start < LONGEST_NAME
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
        && !isExpression(password)
        && password.indexOf('$') != 0
        && isLiteral(Literal.of(password));
  }

  /** Of patterns and templates. */
  private static boolean isExpression(String password) {
    int start = Math.max(password.indexOf('('), password.indexOf('{'));
    int end = Math.max(password.lastIndexOf(')'), password.lastIndexOf('}'));
    return start >= 0 && start < end;
  }

  /** Short numbers and the like are passwords, where one has to be. */
  private static boolean isLiteral(Literal literal) {
    return literal == Literal.REAL || literal == Literal.HARMLESS;
  }
}
