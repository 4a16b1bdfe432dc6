package dev.cofferdam.constraint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The patterns that several fields of Flux share (Flux API, custom resource definitions). */
public final class Patterns {

  /** A length of time: {@code 10m}, {@code 1h30m}, {@code 500ms}; there is no day. */
  public static final String DURATION = "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$";

  /** A length of time for one operation of a source: no hours either. */
  public static final String DURATION_WITHOUT_HOURS = "^([0-9]+(\\.[0-9]+)?(ms|s|m))+$";

  /** The URL of a Git repository, with its scheme. */
  public static final String GIT_URL = "^(http|https|ssh)://.*$";

  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private Patterns() {}

  /**
   * Whether the API server would find the pattern in the text. Its {@code $} is the end of the text
   * (Go regexp/syntax); that of Java also stands before a last line break.
   */
  public static boolean found(String pattern, String text) {
    try {
      return COMPILED.computeIfAbsent(pattern, Patterns::compiled).matcher(text).find();
    } catch (StackOverflowError e) {
      // The matcher calls itself for each repetition: nothing that long is meant.
      return false;
    }
  }

  private static Pattern compiled(String pattern) {
    boolean anchored = pattern.endsWith("$") && !pattern.endsWith("\\$");
    return Pattern.compile(anchored ? pattern.substring(0, pattern.length() - 1) + "\\z" : pattern);
  }
}
