package dev.cofferdam.render.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The patterns of a {@code .sourceignore} file or of {@code spec.ignore}. */
final class IgnoreLines {

  /** White space as Go understands it; Java's own idea of blank differs in a few characters. */
  private static final Predicate<String> BLANK =
      Pattern.compile("\\p{IsWhite_Space}*").asMatchPredicate();

  /**
   * Go's line scanner stops without a word at a line that does not fit its buffer, so what follows
   * one has no effect.
   */
  private static final int TOO_LONG = 65_536;

  private IgnoreLines() {}

  static List<IgnorePattern> patterns(String text) {
    return Arrays.stream(text.split("\n", -1))
        .takeWhile(line -> line.getBytes(StandardCharsets.UTF_8).length < TOO_LONG)
        .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
        .filter(line -> !line.startsWith("#") && !BLANK.test(line))
        .map(IgnorePattern::of)
        .toList();
  }
}
