package dev.cofferdam.rule.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds a user and password that are written as one: in the header of HTTP's basic authentication
 * (RFC 7617), in the file with the logins of registries (Docker, {@code auths}), and the two keys
 * of AWS beside each other.
 */
final class Logins {

  private static final Pattern BASIC = Pattern.compile("\\b[Bb]asic ([A-Za-z0-9+/]{6,400}={0,2})");
  private static final Pattern BEARER =
      Pattern.compile("\\b[Bb]earer ([A-Za-z0-9._~+/-]{20,4000}={0,2})");
  private static final Pattern AUTH =
      Pattern.compile("\"auth\"\\s{0,4}:\\s{0,4}\"([A-Za-z0-9+/]{4,4000}={0,2})\"");
  private static final Pattern AWS_ID =
      Pattern.compile("(?<![A-Za-z0-9+/])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9+/=])");
  private static final Pattern AWS_SECRET =
      Pattern.compile("(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])");

  private Logins() {}

  static List<Sighting> in(String text) {
    List<Sighting> found = new ArrayList<>();
    if (text.contains("asic ")) {
      add(BASIC, text, "a header with a password", found);
    }
    if (text.contains("earer ")) {
      bearer(text, found);
    }
    if (text.contains("\"auths\"")) {
      add(AUTH, text, "the login of a registry", found);
    }
    if ((text.contains("AKIA") || text.contains("ASIA")) && AWS_ID.matcher(text).find()) {
      aws(text, found);
    }
    return found;
  }

  private static void add(Pattern pattern, String text, String what, List<Sighting> found) {
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      var login = EncodedText.orItself(matcher.group(1));
      int colon = login.indexOf(':');
      boolean printable = login.chars().allMatch(it -> it >= ' ' && it < 127);
      if (colon >= 0 && printable && Literal.of(login.substring(colon + 1)) == Literal.REAL) {
        found.add(Sighting.of(Sighting.Kind.TOKEN, what, login.substring(colon + 1)));
      }
    }
  }

  private static void bearer(String text, List<Sighting> found) {
    var matcher = BEARER.matcher(text);
    while (matcher.find()) {
      if (Randomness.isHigh(matcher.group(1)) && Literal.of(matcher.group(1)) == Literal.REAL) {
        found.add(Sighting.of(Sighting.Kind.TOKEN, "a header with a token", matcher.group(1)));
      }
    }
  }

  private static void aws(String text, List<Sighting> found) {
    var matcher = AWS_SECRET.matcher(text);
    while (matcher.find()) {
      if (Randomness.isHigh(matcher.group()) && !text.contains("EXAMPLE")) {
        found.add(Sighting.of(Sighting.Kind.TOKEN, "a secret access key of AWS", matcher.group()));
      }
    }
  }
}
