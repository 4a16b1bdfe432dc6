package dev.cofferdam.render.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One line of a {@code .sourceignore} file. It looks like one of a {@code .gitignore} file but is
 * read in the manner of go-git ({@code fluxcd/pkg: sourceignore/gitignore/pattern.go}), which
 * differs from Git's own: each file is judged for itself, so that a file below an ignored directory
 * can be kept; {@code dir/**} also means {@code dir}; {@code **} takes the first match alone;
 * {@code [!a]} is no negation; and a leading space belongs to the pattern.
 */
final class IgnorePattern {

  private final boolean keeps;
  private final boolean directoriesOnly;
  private final List<Step> steps;

  private IgnorePattern(boolean keeps, boolean directoriesOnly, List<Step> steps) {
    this.keeps = keeps;
    this.directoriesOnly = directoriesOnly;
    this.steps = steps;
  }

  static IgnorePattern of(String line) {
    boolean keeps = line.startsWith("!");
    String pattern = withoutSpacesAtEnd(keeps ? line.substring(1) : line);
    boolean directoriesOnly = pattern.endsWith("/");
    if (directoriesOnly) {
      pattern = pattern.substring(0, pattern.length() - 1);
    }
    var steps = pattern.contains("/") ? stepsOfPath(pattern) : stepsOfName(pattern);
    return new IgnorePattern(keeps, directoriesOnly, steps.orElse(List.of()));
  }

  private static String withoutSpacesAtEnd(String pattern) {
    int end = pattern.length();
    while (!pattern.endsWith("\\ ") && end > 0 && pattern.charAt(end - 1) == ' ') {
      end--;
    }
    return pattern.substring(0, end);
  }

  private static Optional<List<Step>> stepsOfName(String pattern) {
    return NameGlob.of(pattern).map(name -> List.of(new Step(true, name)));
  }

  /** Empty if the pattern can match nothing. */
  private static Optional<List<Step>> stepsOfPath(String pattern) {
    var steps = new ArrayList<Step>();
    boolean anywhere = false;
    for (String segment : pattern.split("/", -1)) {
      if (segment.isEmpty() || segment.equals("**")) {
        anywhere = !segment.isEmpty();
        continue;
      }
      var name = segment.contains("**") ? Optional.<NameGlob>empty() : NameGlob.of(segment);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      steps.add(new Step(anywhere, name.get()));
      anywhere = false;
    }
    return Optional.of(steps);
  }

  /** Whether what the pattern matches shall be kept, not ignored. */
  boolean keeps() {
    return keeps;
  }

  /**
   * Whether the pattern means this file or a directory that it is in; the path is relative to that
   * of the pattern.
   */
  boolean matches(List<String> file) {
    int at = 0;
    for (Step step : steps) {
      at = step.after(file, at);
      if (at < 0) {
        return false;
      }
    }
    return !steps.isEmpty() && (!directoriesOnly || at < file.size());
  }

  @Override
  public String toString() {
    return (keeps ? "keep " : "ignore ") + Arrays.toString(steps.toArray());
  }

  /** A name that has to stand next in the path, or somewhere further on. */
  private record Step(boolean anywhere, NameGlob name) {

    /** Where the path goes on after the name, -1 if the name is not there. */
    int after(List<String> path, int start) {
      int last = anywhere ? path.size() : Math.min(start + 1, path.size());
      for (int at = start; at < last; at++) {
        if (name.matches(path.get(at))) {
          return at + 1;
        }
      }
      return -1;
    }
  }
}
