package dev.cofferdam.rule.leak;

import java.util.ArrayList;
import java.util.List;

/** Finds signed JSON Web Tokens (RFC 7519): three parts, of which the first names an algorithm. */
final class WebTokens {

  /** How an object of JSON begins in base64. */
  private static final String BEGIN = "eyJ";

  private static final int SHORTEST_SIGNATURE = 20;

  private WebTokens() {}

  static List<Sighting> in(String text) {
    List<Sighting> found = new ArrayList<>();
    int at = text.indexOf(BEGIN);
    while (at >= 0) {
      int header = end(text, at);
      int payload = next(text, header);
      int signature = next(text, payload);
      if (signature - payload > SHORTEST_SIGNATURE && isSigned(text.substring(at, header))) {
        found.add(
            Sighting.of(Sighting.Kind.TOKEN, "a JSON Web Token", text.substring(at, signature)));
      }
      at = text.indexOf(BEGIN, Math.max(header, at + 1));
    }
    return found;
  }

  /** Where the part ends that begins behind a dot; the same place if there is no dot. */
  private static int next(String text, int dot) {
    return dot < text.length() && text.charAt(dot) == '.' ? end(text, dot + 1) : dot;
  }

  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && isOfPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfPart(char sign) {
    return sign == '-' || sign == '_' || (sign != '=' && PrivateKeys.isBase64(sign));
  }

  private static boolean isSigned(String header) {
    return EncodedText.in(header).stream().anyMatch(it -> it.contains("\"alg\""));
  }
}
