package dev.cofferdam.rule.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds private keys in the way of PEM, of OpenSSH, PGP and PuTTY among them. */
final class PrivateKeys {

  private static final String END_OF_TITLE = "PRIVATE KEY";
  private static final String BEGIN = "-----BEGIN ";
  private static final String PUTTY = "PuTTY-User-Key-File-";

  /** RFC 7517 and 7518: of the private half of a pair alone. */
  private static final Pattern JSON_WEB_KEY =
      Pattern.compile("\"d\"\\s{0,4}:\\s{0,4}\"([A-Za-z0-9_-]{40,2000})\"");

  private static final int LONGEST_TITLE = 40;

  /** With fewer signs in its body it is one in name only; an Ed25519 key has 64. */
  private static final int SHORTEST_BODY = 40;

  private PrivateKeys() {}

  static List<Sighting> in(String text) {
    List<Sighting> found = new ArrayList<>();
    for (int at = text.indexOf(END_OF_TITLE); at >= 0; at = text.indexOf(END_OF_TITLE, at + 1)) {
      var before = text.substring(Math.max(0, at - LONGEST_TITLE), at);
      int begin = before.lastIndexOf(BEGIN);
      int end = end(text, at);
      if (begin >= 0 && end >= 0) {
        var body = body(text, end);
        if (body.length() >= SHORTEST_BODY) {
          var kind = before.substring(begin + BEGIN.length()).strip();
          found.add(Sighting.of(Sighting.Kind.PRIVATE_KEY, what(kind), body));
        }
      }
    }
    if (text.contains("\"kty\"")) {
      JSON_WEB_KEY
          .matcher(text)
          .results()
          .map(it -> Sighting.of(Sighting.Kind.PRIVATE_KEY, "a private key (JWK)", it.group(1)))
          .forEach(found::add);
    }
    if (text.startsWith(PUTTY)) {
      found.add(Sighting.of(Sighting.Kind.PRIVATE_KEY, "a private key (PuTTY)", text));
    }
    return found;
  }

  /** Where the title ends; -1 if it is none. */
  private static int end(String text, int at) {
    for (String end : List.of("PRIVATE KEY-----", "PRIVATE KEY BLOCK-----")) {
      if (text.startsWith(end, at)) {
        return at + end.length();
      }
    }
    return -1;
  }

  private static String what(String kind) {
    boolean known = List.of("RSA", "EC", "DSA", "OPENSSH", "ENCRYPTED", "PGP").contains(kind);
    return known ? "a private key (%s)".formatted(kind) : "a private key";
  }

  /** What of it is base64, up to its end; line ends may be escaped. */
  private static String body(String text, int start) {
    int end = text.indexOf("-----", start);
    var lines =
        text.substring(start, end < 0 ? text.length() : end)
            .replace("\\r", "")
            .replace("\\n", "\n");
    var body = new StringBuilder();
    for (String line : lines.split("\n", -1)) {
      var signs = line.strip();
      if (signs.chars().allMatch(PrivateKeys::isBase64)) {
        body.append(signs);
      }
    }
    return body.toString();
  }

  static boolean isBase64(int sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9')
        || sign == '+'
        || sign == '/'
        || sign == '=';
  }
}
