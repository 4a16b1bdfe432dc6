package dev.cofferdam.render.source;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/**
 * What Git ignores in one directory: by the {@code .gitignore} file there, and by those of the
 * directories above it. The nearest file with a rule that matches decides, in it the last such
 * rule.
 */
final class GitIgnore {

  /** A directory with rules; {@code way} leads to it from the next one above that has some. */
  private record Level(@Nullable Level above, String way, IgnoreNode rules) {}

  private final @Nullable Level level;
  private final String way;

  private GitIgnore(@Nullable Level level, String way) {
    this.level = level;
    this.way = way;
  }

  /**
   * At the top level.
   *
   * @param exclude the text of {@code info/exclude}
   * @param ignore the text of the {@code .gitignore} file, empty if there is none
   */
  static GitIgnore at(String exclude, String ignore) {
    return new GitIgnore(null, "").with(exclude).with(ignore);
  }

  /** In a directory of this one, with the text of the {@code .gitignore} file there. */
  GitIgnore below(String directory, String ignore) {
    return new GitIgnore(level, way + directory + "/").with(ignore);
  }

  private GitIgnore with(String text) {
    var rules = rules(text);
    return rules.isEmpty() ? this : new GitIgnore(new Level(level, way, new IgnoreNode(rules)), "");
  }

  private static List<FastIgnoreRule> rules(String text) {
    return Arrays.stream(text.split("\n"))
        .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
        .map(FastIgnoreRule::new)
        .filter(rule -> !rule.isEmpty())
        .toList();
  }

  /** Whether Git ignores an entry of the directory. */
  boolean ignores(String name, boolean isDirectory) {
    String path = way + name;
    for (Level at = level; at != null; at = at.above()) {
      Boolean verdict = at.rules().checkIgnored(path, isDirectory);
      if (verdict != null) {
        return verdict;
      }
      path = at.way() + path;
    }
    return false;
  }
}
