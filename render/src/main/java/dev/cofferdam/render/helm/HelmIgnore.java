package dev.cofferdam.render.helm;

import java.util.ArrayList;
import java.util.List;

/**
 * Which files of a chart's directory are no part of the chart: the rules of {@code .helmignore}
 * (helm pkg/ignore), which are not those of {@code .gitignore}.
 */
final class HelmIgnore {

  static final String NAME = ".helmignore";

  /** Helm's own: hidden files right below templates. */
  private static final String ALWAYS = "templates/.?*";

  /** The name by which Helm tests a rule. */
  private static final String PROBE = "abc";

  private final List<Rule> rules = new ArrayList<>();

  /**
   * @param text the content of the file; empty if there is none
   * @throws IllegalArgumentException if Helm refuses a rule
   */
  HelmIgnore(String text) {
    (text + "\n" + ALWAYS).lines().map(String::strip).forEach(this::add);
  }

  private void add(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.contains("**")) {
      throw new IllegalArgumentException(
          "Helm does not support '**', got '" + line + "'; name each level");
    }
    new GoPattern(line).matches(PROBE);
    rules.add(Rule.of(line));
  }

  /** Whether a file, or a directory on the way to it, is ignored. */
  boolean ignores(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (isIgnored(path.substring(0, slash), true)) {
        return true;
      }
    }
    return isIgnored(path, false);
  }

  /** The first rule that decides, wins; a negated one ignores all that it does not match. */
  private boolean isIgnored(String path, boolean isDirectory) {
    for (var rule : rules) {
      boolean applies = !rule.onlyDirectories() || isDirectory;
      if (rule.negated() != (applies && rule.matches(path))) {
        return true;
      }
    }
    return false;
  }

  private record Rule(
      boolean negated, boolean onlyDirectories, boolean nameOnly, GoPattern pattern) {

    static Rule of(String line) {
      boolean negated = line.startsWith("!");
      var rest = negated ? line.substring(1) : line;
      boolean onlyDirectories = rest.endsWith("/");
      rest = onlyDirectories ? rest.substring(0, rest.length() - 1) : rest;
      boolean anchored = rest.startsWith("/");
      rest = anchored ? rest.substring(1) : rest;
      return new Rule(
          negated, onlyDirectories, !anchored && !rest.contains("/"), new GoPattern(rest));
    }

    /** What turns out to be malformed only now, matches nothing. */
    boolean matches(String path) {
      try {
        return pattern.matches(nameOnly ? path.substring(path.lastIndexOf('/') + 1) : path);
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }
}
