package dev.cofferdam.render.kustomize;

/**
 * The patterns of {@code ${x#pattern}} and its like, as fluxcd/pkg {@code envsubst/path} matches
 * them: {@code *}, {@code ?}, {@code [a-z]}, {@code [^a]} and {@code \}, over {@link Octets}. A
 * slash is nothing special.
 */
final class ShellPattern {

  /** Tells that a pattern is malformed; Go finds out only when the match comes to that place. */
  private static final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    Malformed() {
      super(null, null, false, false);
    }
  }

  private static final int NONE = -1;

  private final String pattern;
  private final String octets;
  private final int length;
  private int at;

  private ShellPattern(String pattern, String octets, int length) {
    this.pattern = pattern;
    this.octets = octets;
    this.length = length;
  }

  /** The beginning that a pattern matches taken away; never nothing is matched. */
  static String withoutPrefix(String octets, String pattern, boolean longest) {
    try {
      int match = 0;
      for (int end = octets.length(); end > 0 && !(longest && match > 0); end--) {
        match = new ShellPattern(pattern, octets, end).matches() ? end : match;
      }
      return octets.substring(match);
    } catch (Malformed e) {
      return octets;
    }
  }

  private boolean matches() throws Malformed {
    int from = 0;
    while (at < pattern.length()) {
      boolean star = skipStars();
      var chunk = chunk();
      if (star && chunk.isEmpty()) {
        return true;
      }
      int end = findEnd(chunk, from, star);
      if (end == NONE) {
        return false;
      }
      from = end;
    }
    return from == length;
  }

  private boolean skipStars() {
    int start = at;
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at > start;
  }

  /** What stands before the next star. */
  private String chunk() {
    int start = at;
    boolean isInClass = false;
    for (; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c == '*' && !isInClass) {
        break;
      }
      isInClass = c == '[' || (isInClass && c != ']');
      at += c == '\\' && at + 1 < pattern.length() ? 1 : 0;
    }
    return pattern.substring(start, at);
  }

  /** Where the match of a chunk ends; the last one has to reach the end of the text. */
  private int findEnd(String chunk, int from, boolean mayMove) throws Malformed {
    boolean isLast = at == pattern.length();
    int lastStart = mayMove ? length : from;
    for (int start = from; start <= lastStart; start++) {
      int end = end(chunk, start);
      if (end != NONE && (!isLast || end == length)) {
        return end;
      }
    }
    return NONE;
  }

  private int end(String chunk, int start) throws Malformed {
    int end = start;
    for (int i = 0; i < chunk.length(); ) {
      if (end == length) {
        return NONE;
      }
      char c = chunk.charAt(i);
      if (c == '[') {
        var characters = new CharacterClass(chunk, i + 1);
        if (!characters.matches(Octets.characterAt(octets, end, length))) {
          return NONE;
        }
        i = characters.at;
        end += Octets.lengthAt(octets, end, length);
      } else if (c == '?') {
        i++;
        end += Octets.lengthAt(octets, end, length);
      } else {
        i += c == '\\' ? 1 : 0;
        if (i == chunk.length()) {
          throw new Malformed();
        }
        if (chunk.charAt(i) != octets.charAt(end)) {
          return NONE;
        }
        i++;
        end++;
      }
    }
    return end;
  }

  /** One {@code [...]} of a chunk; reading it is matching it. */
  private static final class CharacterClass {

    private final String chunk;
    private int at;

    CharacterClass(String chunk, int at) {
      this.chunk = chunk;
      this.at = at;
    }

    boolean matches(int character) throws Malformed {
      boolean isNegated = skip('^');
      boolean isInside = false;
      boolean isEmpty = true;
      while (isEmpty || !skip(']')) {
        int low = bound();
        int high = skip('-') ? bound() : low;
        isInside |= low <= character && character <= high;
        isEmpty = false;
      }
      return isInside != isNegated;
    }

    private boolean skip(char c) {
      boolean isThere = at < chunk.length() && chunk.charAt(at) == c;
      at += isThere ? 1 : 0;
      return isThere;
    }

    /** A class cannot end the chunk without its closing bracket. */
    private int bound() throws Malformed {
      if (at == chunk.length() || chunk.charAt(at) == '-' || chunk.charAt(at) == ']') {
        throw new Malformed();
      }
      at += chunk.charAt(at) == '\\' ? 1 : 0;
      if (at == chunk.length()) {
        throw new Malformed();
      }
      int bound = Octets.characterAt(chunk, at, chunk.length());
      int width = Octets.lengthAt(chunk, at, chunk.length());
      at += width;
      if (at == chunk.length() || (bound == Octets.BROKEN && width == 1)) {
        throw new Malformed();
      }
      return bound;
    }
  }
}
