package dev.cofferdam.rule.leak;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds passwords and tokens in the parameters of a URL (RFC 3986, 3.4), by their names. */
final class UrlParameters {

  private static final int LONGEST = 2_000;
  private static final String ENDS = " \t\r\n\"'`<>\\|";

  /** Of the shared access signature of Azure Storage. */
  private static final String SIGNATURE = "sig";

  private UrlParameters() {}

  /**
   * @param at where the scheme of the URL ends
   */
  static List<String> in(String text, int at) {
    int end = at;
    int query = -1;
    int next = text.indexOf("://", at + 1);
    int most = Math.min(next < 0 ? text.length() : next, at + LONGEST);
    while (end < most && ENDS.indexOf(text.charAt(end)) < 0) {
      query = query < 0 && text.charAt(end) == '?' ? end : query;
      end++;
    }
    return query < 0 ? List.of() : in(text.substring(query + 1, end));
  }

  private static List<String> in(String query) {
    List<String> found = new ArrayList<>();
    for (String parameter : query.split("[&;#]", -1)) {
      int sign = parameter.indexOf('=');
      if (sign > 0 && isSecret(parameter.substring(0, sign), parameter.substring(sign + 1))) {
        found.add(parameter.substring(sign + 1));
      }
    }
    return found;
  }

  private static boolean isSecret(String name, String value) {
    if (name.equals(SIGNATURE)) {
      return Randomness.isHigh(decoded(value));
    }
    return TellingName.of(name).tells(decoded(value)) && Literal.of(value) == Literal.REAL;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
