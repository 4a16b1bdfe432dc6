package dev.cofferdam.rule.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tokens whose shape says who gives them out. They are in the resource {@code tokens.txt}: a line
 * {@code = what it is}, and below it shapes, each a beginning and a pattern for the rest. A
 * beginning is text, or {@code [0-9]..:AA}: one of these signs, if the text behind the dots is
 * anywhere at all. A text is read once, from the left: a pattern is tried where its beginning
 * stands and nothing of a word is before it, and none can take more than a bounded number of signs.
 */
final class KnownTokens {

  private static final int SIGNS = 128;
  private static final int LEAST_DIFFERENT = 8;

  /** What is needed stands within so many signs. */
  private static final int NEARBY = 40;

  /** No token is shorter. */
  private static final int SHORTEST = 20;

  private static final Pattern ONE_OF = Pattern.compile("(\\[.+\\])\\.\\.(.+)");
  private static final KnownTokens KNOWN = parse(read());

  /**
   * One shape.
   *
   * @param what such as {@code a token of GitHub}
   * @param beginning empty if it begins with one of several signs
   * @param needed what must be in the text
   */
  record Shape(String what, String beginning, String needed, Pattern pattern) {}

  private final List<Shape> all = new ArrayList<>();
  private final List<List<Shape>> byFirst =
      Stream.<List<Shape>>generate(ArrayList::new).limit(SIGNS).toList();

  private KnownTokens() {}

  private static String read() {
    try (var in = KnownTokens.class.getResourceAsStream("tokens.txt")) {
      if (in == null) {
        throw new IllegalStateException("tokens.txt is missing; this is a bug in this program");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownTokens parse(String text) {
    var tokens = new KnownTokens();
    var what = "";
    for (String line : text.lines().filter(it -> !it.isBlank()).toList()) {
      if (line.startsWith("= ")) {
        what = line.substring(2);
      } else {
        tokens.add(
            what, line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
      }
    }
    return tokens;
  }

  private void add(String what, String beginning, String rest) {
    var oneOf = ONE_OF.matcher(beginning);
    if (oneOf.matches()) {
      add(oneOf.group(1), new Shape(what, "", oneOf.group(2), pattern(oneOf.group(1) + rest)));
    } else {
      var first = Pattern.quote(beginning.substring(0, 1));
      var pattern = pattern(Pattern.quote(beginning) + rest);
      add(first, new Shape(what, beginning, beginning, pattern));
    }
  }

  private static Pattern pattern(String whole) {
    return Pattern.compile(whole + "(?![A-Za-z0-9_-])");
  }

  private void add(String first, Shape shape) {
    all.add(shape);
    var firsts = Pattern.compile(first);
    for (int sign = 0; sign < SIGNS; sign++) {
      if (firsts.matcher(Character.toString(sign)).matches()) {
        byFirst.get(sign).add(shape);
      }
    }
  }

  /** Every shape, in the order of the resource. */
  static List<Shape> all() {
    return List.copyOf(KNOWN.all);
  }

  /** Those in a text. */
  static List<Sighting> in(String text) {
    List<Sighting> found = new ArrayList<>();
    for (int i = 0; i <= text.length() - SHORTEST; i++) {
      char sign = text.charAt(i);
      var shapes = sign < SIGNS ? KNOWN.byFirst.get(sign) : List.<Shape>of();
      if (!shapes.isEmpty() && isFirstOfWord(text, i)) {
        i = Math.max(i, find(shapes, text, i, found) - 1);
      }
    }
    return found;
  }

  /** Where the token that begins here ends; 0 if there is none. */
  private static int find(List<Shape> shapes, String text, int start, List<Sighting> found) {
    for (Shape shape : shapes) {
      if (text.startsWith(shape.beginning(), start) && isPossible(shape, text, start)) {
        var matcher = shape.pattern().matcher(text).region(start, text.length());
        if (matcher.useTransparentBounds(true).lookingAt() && isReal(shape, matcher)) {
          found.add(Sighting.of(Sighting.Kind.TOKEN, shape.what(), matcher.group()));
          return matcher.end();
        }
      }
    }
    return 0;
  }

  /** What is needed is looked for nearby alone, so that a long text is not read again and again. */
  private static boolean isPossible(Shape shape, String text, int start) {
    int end = Math.min(text.length(), start + NEARBY);
    return !shape.beginning().isEmpty() || text.substring(start, end).contains(shape.needed());
  }

  /** Behind the n of an escaped line end, a word begins as well. */
  private static boolean isFirstOfWord(String text, int i) {
    if (i == 0) {
      return true;
    }
    char before = text.charAt(i - 1);
    boolean inWord =
        Character.isLetterOrDigit(before) || before == '_' || before == '-' || before == '+';
    return !inWord || (before == 'n' && i > 1 && text.charAt(i - 2) == '\\');
  }

  /** Documentation has tokens of the right shape too. */
  private static boolean isReal(Shape shape, Matcher matcher) {
    var rest = matcher.group().substring(shape.beginning().length());
    var small = rest.toLowerCase(Locale.ROOT);
    return rest.chars().distinct().count() >= LEAST_DIFFERENT
        && Stream.of("example", "xxxx", "your", "00000000", "12345678", "abcdefgh")
            .noneMatch(small::contains);
  }
}
