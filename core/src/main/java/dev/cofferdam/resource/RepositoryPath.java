package dev.cofferdam.resource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place inside a Git repository, relative to its root, such as {@code apps/coder-prod}.
 *
 * <p>Segments are divided by {@code /} on every platform. Nothing leads out of the repository:
 * there is no absolute path, no {@code ..}, no drive letter and no {@code .git}.
 *
 * @param value letters, digits and {@code . _ -} in every segment
 */
public record RepositoryPath(String value) implements Comparable<RepositoryPath> {

  private static final Set<String> NO_NAMES = Set.of(".", "..", ".git");
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._-]+");

  /**
   * @throws IllegalArgumentException if the path is empty, absolute, climbs, or holds a character
   *     that is not portable
   */
  public RepositoryPath {
    if (!isInside(value)) {
      throw new IllegalArgumentException(
          "repository path must be relative, of letters, digits, '.', '_' and '-', got '%s'; write it like 'apps/coder-prod'"
              .formatted(value));
    }
  }

  /** The path that {@code value} is, if it is one. */
  public static Optional<RepositoryPath> tryParse(String value) {
    return isInside(value) ? Optional.of(new RepositoryPath(value)) : Optional.empty();
  }

  private static boolean isInside(String value) {
    return Stream.of(value.split("/", -1)).allMatch(RepositoryPath::isName);
  }

  private static boolean isName(String segment) {
    return SEGMENT.matcher(segment).matches()
        && !NO_NAMES.contains(segment.toLowerCase(Locale.ROOT));
  }

  /** The path of {@code relative} below this directory. */
  public RepositoryPath resolve(String relative) {
    return new RepositoryPath(value + "/" + relative);
  }

  /** Its segments, from the root of the repository down. */
  public List<String> segments() {
    return List.of(value.split("/"));
  }

  /** The last segment: a file's name. */
  public String fileName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(RepositoryPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
