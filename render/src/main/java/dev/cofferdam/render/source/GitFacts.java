package dev.cofferdam.render.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
 * @param head the commit that is checked out, as a hexadecimal number; empty before the first one,
 *     or if its reference is kept where only Git finds it
 * @param remotes where the remotes fetch from: {@code origin} first, then by name
 */
public record GitFacts(
    Path topLevel, Optional<String> branch, Optional<String> head, List<GitUrl> remotes) {

  private static final String BRANCHES = "refs/heads/";

  /** SHA-1 or SHA-256. */
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

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
                    head(git),
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

  private static Optional<String> head(GitDirectory git) {
    var text = TextFile.readOrNothing(git.own().resolve("HEAD")).strip();
    if (!text.startsWith("ref:")) {
      return commit(text);
    }
    var ref = text.substring("ref:".length()).strip();
    return ref.startsWith(BRANCHES) && !ref.contains("..")
        ? commit(TextFile.readOrNothing(git.common().resolve(ref)).strip())
            .or(() -> packed(git, ref))
        : Optional.empty();
  }

  /** Of references that Git has gathered in one file, each line is a commit and a name. */
  private static Optional<String> packed(GitDirectory git, String ref) {
    return TextFile.readOrNothing(git.common().resolve("packed-refs"))
        .lines()
        .filter(line -> line.endsWith(" " + ref))
        .map(line -> line.substring(0, line.length() - ref.length() - 1))
        .findFirst()
        .flatMap(GitFacts::commit);
  }

  private static Optional<String> commit(String text) {
    return Optional.of(text).filter(it -> COMMIT.matcher(it).matches());
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
        .filter(url -> url != null && !url.isBlank())
        .findFirst()
        .map(GitUrl::of);
  }
}
