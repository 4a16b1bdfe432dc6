package dev.cofferdam.render.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A shell pattern as Go's path/filepath.Match reads it: {@code *} and {@code ?} end at a slash. Go
 * finds out that a pattern is malformed only when a name leads it there.
 */
final class GoPattern {

  /** What is between two stars: one test for each code point. */
  private record Chunk(boolean afterStar, List<IntPredicate> tests, boolean malformed) {}

  private final String text;
  private final List<Chunk> chunks = new ArrayList<>();
  private int at;

  GoPattern(String text) {
    this.text = text;
    while (at < text.length()) {
      chunks.add(chunk());
    }
  }

  /**
   * Whether it is the whole of a name.
   *
   * @throws IllegalArgumentException if it is malformed and the name leads there
   */
  boolean matches(String name) {
    int[] points = name.codePoints().toArray();
    int from = 0;
    for (int i = 0; i < chunks.size(); i++) {
      var chunk = chunks.get(i);
      boolean isLast = i == chunks.size() - 1;
      if (chunk.afterStar() && chunk.tests().isEmpty() && !chunk.malformed()) {
        return slash(points, from) == points.length;
      }
      from = end(chunk, points, from, isLast);
      if (from < 0) {
        return false;
      }
    }
    return from == points.length;
  }

  /** Where a chunk ends that begins there, or after what its star takes; -1 if it does not. */
  private int end(Chunk chunk, int[] points, int from, boolean isLast) {
    int latest = chunk.afterStar() ? slash(points, from) : from;
    for (int start = from; start <= latest; start++) {
      int end = start + chunk.tests().size();
      if (chunk.malformed()) {
        throw new IllegalArgumentException("syntax error in pattern '" + text + "'");
      }
      if (fits(chunk, points, start) && (!isLast || end == points.length)) {
        return end;
      }
    }
    return -1;
  }

  private static boolean fits(Chunk chunk, int[] points, int start) {
    if (start + chunk.tests().size() > points.length) {
      return false;
    }
    int at = start;
    for (var test : chunk.tests()) {
      if (!test.test(points[at++])) {
        return false;
      }
    }
    return true;
  }

  private static int slash(int[] points, int from) {
    int end = from;
    while (end < points.length && points[end] != '/') {
      end++;
    }
    return end;
  }

  private Chunk chunk() {
    boolean afterStar = text.charAt(at) == '*';
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    var tests = new ArrayList<IntPredicate>();
    while (at < text.length() && text.charAt(at) != '*') {
      var test = test();
      if (test.isEmpty()) {
        at = text.length();
        return new Chunk(afterStar, List.of(), true);
      }
      tests.addAll(test);
    }
    return new Chunk(afterStar, tests, false);
  }

  /** The test for one code point; empty if it is malformed. */
  private List<IntPredicate> test() {
    int point = next();
    if (point == '?') {
      return List.of(it -> it != '/');
    }
    if (point == '[') {
      return characterClass();
    }
    int literal = point == '\\' ? next() : point;
    return literal < 0 ? List.of() : List.of(it -> it == literal);
  }

  private List<IntPredicate> characterClass() {
    boolean negated = at < text.length() && text.charAt(at) == '^';
    at += negated ? 1 : 0;
    IntPredicate any = it -> false;
    for (boolean first = true; first || !isNext(']'); first = false) {
      int low = bound();
      boolean isRange = low >= 0 && isNext('-');
      at += isRange ? 1 : 0;
      int high = isRange ? bound() : low;
      if (high < 0) {
        return List.of();
      }
      any = any.or(it -> low <= it && it <= high);
    }
    at++;
    return List.of(negated ? any.negate() : any);
  }

  /** A code point of a class, after which there must be more; -1 if it is malformed. */
  private int bound() {
    if (isNext('-') || isNext(']')) {
      return -1;
    }
    int point = next();
    int bound = point == '\\' ? next() : point;
    return at < text.length() ? bound : -1;
  }

  private boolean isNext(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private int next() {
    if (at >= text.length()) {
      return -1;
    }
    int point = text.codePointAt(at);
    at += Character.charCount(point);
    return point;
  }
}
