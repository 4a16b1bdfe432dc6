package dev.cofferdam.render.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern for one file or directory name, as Go's {@code filepath.Match} reads it: {@code *},
 * {@code ?}, classes in brackets, which are negated by {@code ^} alone, and a backslash before what
 * is meant literally.
 */
final class NameGlob {

  private final List<Part> parts;

  private NameGlob(List<Part> parts) {
    this.parts = parts;
  }

  /** Empty if the pattern is malformed; such a pattern matches nothing in Go. */
  static Optional<NameGlob> of(String pattern) {
    try {
      return Optional.of(new NameGlob(new Parser(pattern).parts()));
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  boolean matches(String name) {
    int at = 0;
    int part = 0;
    int starAt = -1;
    int afterStar = -1;
    while (at < name.length()) {
      int character = name.codePointAt(at);
      if (part < parts.size() && parts.get(part).star()) {
        starAt = at;
        part++;
        afterStar = part;
      } else if (part < parts.size() && parts.get(part).accepts(character)) {
        at += Character.charCount(character);
        part++;
      } else if (afterStar >= 0) {
        // The last star takes one character more, and what follows it is tried again.
        starAt += Character.charCount(name.codePointAt(starAt));
        at = starAt;
        part = afterStar;
      } else {
        return false;
      }
    }
    return parts.subList(part, parts.size()).stream().allMatch(Part::star);
  }

  private record Range(int from, int to) {}

  /** Any run of characters, or one of those in the ranges; one of all others if it is negated. */
  private record Part(boolean star, boolean negated, List<Range> ranges) {

    boolean accepts(int character) {
      boolean found = false;
      for (Range range : ranges) {
        found |= range.from() <= character && character <= range.to();
      }
      return negated != found;
    }
  }

  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;
  }

  private static final class Parser {

    private final int[] pattern;
    private int at = 0;

    Parser(String pattern) {
      this.pattern = pattern.codePoints().toArray();
    }

    List<Part> parts() throws Malformed {
      var parts = new ArrayList<Part>();
      while (at < pattern.length) {
        parts.add(part());
      }
      return parts;
    }

    private Part part() throws Malformed {
      int character = next();
      return switch (character) {
        case '*' -> new Part(true, false, List.of());
        case '?' -> new Part(false, true, List.of());
        case '[' -> characterClass();
        case '\\' -> literal(next());
        default -> literal(character);
      };
    }

    private static Part literal(int character) {
      return new Part(false, false, List.of(new Range(character, character)));
    }

    private Part characterClass() throws Malformed {
      boolean negated = skip('^');
      var ranges = new ArrayList<Range>();
      while (ranges.isEmpty() || !skip(']')) {
        int from = bound();
        ranges.add(new Range(from, skip('-') ? bound() : from));
      }
      return new Part(false, negated, ranges);
    }

    private int bound() throws Malformed {
      int character = next();
      if (character == '-' || character == ']') {
        throw new Malformed();
      }
      return character == '\\' ? next() : character;
    }

    private boolean skip(int character) {
      if (at == pattern.length || pattern[at] != character) {
        return false;
      }
      at++;
      return true;
    }

    private int next() throws Malformed {
      if (at == pattern.length) {
        throw new Malformed();
      }
      return pattern[at++];
    }
  }
}
