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

  private final @Nullable GitIgnore above;
  private final String directory;
  private final IgnoreNode rules;

  private GitIgnore(@Nullable GitIgnore above, String directory, String text) {
    this.above = above;
    this.directory = directory;
    this.rules = new IgnoreNode(rules(text));
  }

  /** What {@code info/exclude} says of the top level. */
  static GitIgnore excludes(String text) {
    return new GitIgnore(null, "", text);
  }

  /**
   * With the rules of a further file.
   *
   * @param directory the name of the directory that the file is in, empty for the one that these
   *     rules are of
   */
  GitIgnore with(String directory, String text) {
    return new GitIgnore(this, directory, text);
  }

  private static List<FastIgnoreRule> rules(String text) {
    return Arrays.stream(text.split("\n"))
        .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
        .map(FastIgnoreRule::new)
        .filter(rule -> !rule.isEmpty())
        .toList();
  }

  boolean ignores(String name, boolean isDirectory) {
    String path = name;
    for (GitIgnore at = this; at != null; at = at.above) {
      Boolean verdict = at.rules.checkIgnored(path, isDirectory);
      if (verdict != null) {
        return verdict;
      }
      path = at.directory.isEmpty() ? path : at.directory + "/" + path;
    }
    return false;
  }
}
