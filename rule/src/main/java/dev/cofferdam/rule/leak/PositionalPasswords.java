package dev.cofferdam.rule.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds passwords that their place in a line tells, not a name and a sign before them: in commands,
 * in statements of SQL, and in files whose lines are columns or words.
 */
final class PositionalPasswords {

  /**
   * One such place.
   *
   * @param needed what must be in the text
   * @param pattern whose first group is the password
   */
  private record Place(String what, String needed, Pattern pattern) {}

  private static final String COMMAND = "a command with a password";

  private static final List<Place> PLACES =
      List.of(
          // curl, manual: --user
          place(COMMAND, "curl ", "\\bcurl [^\\n]{0,200}?(?:-u|--user)[ =]?[\"']?[\\w.@-]{1,60}:"),
          // MySQL, Command Options for Connecting to the Server: no blank behind -p
          place(
              COMMAND, "mysql", "\\bmysql(?:dump|admin|import|show)? [^\\n]{0,200}?(?<= )-p[\"']?"),
          // Redis, redis-cli: -a
          place(COMMAND, "redis-cli ", "\\bredis-cli [^\\n]{0,200}?(?<= )-a {1,3}[\"']?"),
          place(COMMAND, "assword ", "(?<![\\w-])--?(?:[a-z]{1,20}-){0,3}password {1,3}[\"']?"),
          // Redis, redis.conf
          place(
              "a setting with a password",
              "requirepass ",
              "(?m)(?:^[ \\t]{0,20}|--)requirepass {1,8}[\"']?"),
          place(
              "a setting with a password",
              "masterauth ",
              "(?m)(?:^[ \\t]{0,20}|--)masterauth {1,8}[\"']?"),
          // GNU Inetutils, .netrc
          place(
              "a login",
              "machine ",
              "\\bmachine\\s{1,8}\\S{1,200}\\s{1,8}login\\s{1,8}\\S{1,200}\\s{1,8}password\\s{1,8}"),
          // PostgreSQL, libpq: The Password File
          passwordFile(":5432:", "5432"),
          passwordFile(":*:", "\\*"),
          statement("PASSWORD"),
          statement("BY"));

  private PositionalPasswords() {}

  private static Place place(String what, String needed, String before) {
    return new Place(what, needed, Pattern.compile(before + "([^\\s\"']{1,200})"));
  }

  /** An address of IPv6 has the same number of colons. */
  private static Place passwordFile(String needed, String port) {
    var before =
        "(?m)^(?![0-9A-Fa-f:]{1,60}(?:[/%%\\s]|$))[\\w.*-]{1,200}:%s:[\\w*-]{1,63}:[\\w*-]{1,63}:"
            .formatted(port);
    return place("the password of a database", needed, before);
  }

  private static Place statement(String before) {
    var pattern =
        "(?i)\\b(?:CREATE|ALTER)\\s{1,8}(?:USER|ROLE)\\b[^;]{1,300}?\\b%s\\s{1,8}'([^'\\n]{1,200})'"
            .formatted(before);
    return new Place("a statement with a password", " '", Pattern.compile(pattern));
  }

  static List<Sighting> in(String text) {
    if (text.indexOf(' ') < 0 && text.indexOf(':') < 0) {
      return List.of();
    }
    List<Sighting> found = new ArrayList<>();
    for (Place place : PLACES) {
      if (text.contains(place.needed())) {
        var matcher = place.pattern().matcher(text);
        while (matcher.find()) {
          if (isPassword(matcher.group(1))) {
            found.add(Sighting.of(Sighting.Kind.CONNECTION, place.what(), matcher.group(1)));
          }
        }
      }
    }
    return found;
  }

  /** A word of letters is as often part of a sentence, as is what ends in a comma. */
  private static boolean isPassword(String value) {
    return Literal.of(value) == Literal.REAL
        && Prose.isNone(value)
        && !value.startsWith("-")
        && value.chars().anyMatch(Character::isDigit);
  }
}
