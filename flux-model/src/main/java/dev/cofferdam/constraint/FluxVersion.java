package dev.cofferdam.constraint;

import java.util.regex.Pattern;

/**
 * A minor release of Flux 2, such as 2.9. Fields and kinds that came with a later one are errors
 * for a cluster that runs this one: its API server drops them, or refuses them.
 *
 * @param minor 9 of 2.9
 */
public record FluxVersion(int minor) implements Comparable<FluxVersion> {

  /** What the model's oldest fields came with. */
  public static final FluxVersion OLDEST = new FluxVersion(0);

  /** The release that the model was compared with. */
  public static final FluxVersion NEWEST = new FluxVersion(9);

  private static final Pattern TEXT = Pattern.compile("v?2\\.([0-9]{1,3})(\\.[0-9]+)?");

  /**
   * @throws IllegalArgumentException if the model knows nothing of it
   */
  public FluxVersion {
    if (minor < 0 || minor > 9) {
      throw unknown("2." + minor);
    }
  }

  /**
   * Reads {@code 2.7}, {@code v2.7} or {@code 2.7.3}; the patch release does not matter.
   *
   * @throws IllegalArgumentException for anything else, and for a release that the model does not
   *     know
   */
  public static FluxVersion parse(String text) {
    var matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw unknown(text);
    }
    return new FluxVersion(Integer.parseInt(matcher.group(1)));
  }

  private static IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException(
        "Flux version must be one from 2.0 to 2.9, got '%s'; leave it out for the newest"
            .formatted(text));
  }

  @Override
  public int compareTo(FluxVersion other) {
    return Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return "2." + minor;
  }
}
