package dev.cofferdam.render.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/**
 * What Git says of a working tree in its own files; nothing of the user's or the machine's settings
 * is read, so a remote that is rewritten by {@code url.*.insteadOf} or comes from an included file
 * is not seen as Git sees it.
 *
 * @param topLevel the root of the working tree, with links resolved
 * @param branch the branch that is checked out, even before its first commit; empty if HEAD is
 *     detached or damaged
 * @param remotes where the remotes fetch from: {@code origin} first, then by name
 */
public record GitFacts(Path topLevel, Optional<String> branch, List<GitUrl> remotes) {

  private static final String BRANCHES = "refs/heads/";

  /**
   * What stands in HEAD where branches are kept as a table ({@code extensions.refStorage =
   * reftable}).
   */
  private static final String ELSEWHERE = ".invalid";

  public GitFacts {
    remotes = List.copyOf(remotes);
  }

  /**
   * The facts of the working tree that a directory is in, empty if it is in none. What is damaged
   * is empty too, and so is what lies in a repository that cannot be reached.
   */
  public static Optional<GitFacts> of(Path directory) {
    return GitDirectory.above(directory)
        .map(
            git ->
                new GitFacts(
                    git.topLevel(),
                    branch(TextFile.readOrNothing(git.own().resolve("HEAD"))),
                    remotes(TextFile.readOrNothing(git.common().resolve("config")))));
  }

  private static Optional<String> branch(String head) {
    return Optional.of(head.strip())
        .filter(text -> text.startsWith("ref:"))
        .map(text -> text.substring("ref:".length()).strip())
        .filter(ref -> ref.startsWith(BRANCHES))
        .map(ref -> ref.substring(BRANCHES.length()))
        .filter(name -> !name.isEmpty() && !name.equals(ELSEWHERE) && name.lines().count() == 1);
  }

  private static List<GitUrl> remotes(String text) {
    var config = new Config();
    try {
      config.fromText(text);
    } catch (ConfigInvalidException e) {
      return List.of();
    }
    var names = new ArrayList<>(new TreeSet<>(config.getSubsections("remote")));
    if (names.remove("origin")) {
      names.add(0, "origin");
    }
    return names.stream().flatMap(name -> url(config, name).stream()).toList();
  }

  /** A remote with several addresses is fetched from the first. */
  private static Optional<GitUrl> url(Config config, String remote) {
    return Arrays.stream(config.getStringList("remote", remote, "url"))
        .filter(url -> !url.isBlank())
        .findFirst()
        .map(GitUrl::of);
  }
}
