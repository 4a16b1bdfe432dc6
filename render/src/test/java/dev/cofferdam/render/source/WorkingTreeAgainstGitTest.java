package dev.cofferdam.render.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random trees, ignore files and indexes, as we see them and as the real Git does. */
class WorkingTreeAgainstGitTest {

  private static final int CASES = Integer.getInteger("cases", 100);
  private static final List<String> NAMES =
      List.of(
          "a", "b", "foo", "bar.log", "build", "x.txt", "a.b", "#h", "!e", "c d", ".dot", "z[1]");

  /** Without what JGit reads in another way than Git, see {@link GitIgnore}. */
  private static final List<String> FRAGMENTS =
      List.of(
          "a",
          "b",
          "foo",
          "bar.log",
          "build",
          "x.txt",
          "*",
          "**",
          "*.log",
          "f?o",
          "[ab]",
          "[!a]",
          "[^b]*",
          "\\#h",
          "\\!e",
          "c d",
          "c\\ d",
          "?",
          "*.*",
          ".*",
          "z\\[1\\]",
          "[[:alpha:]]",
          "fo*",
          "*o",
          "b*d",
          "**b",
          "b**d",
          "[]a]",
          "[!]a]",
          "f\\oo",
          "[a-]",
          "[a-c]*");

  @TempDir Path temp;

  @BeforeAll
  static void needs_git() {
    Git.assumeInstalled();
  }

  @Test
  void sees_the_files_that_git_sees() {
    for (int seed = 0; seed < CASES; seed++) {
      Path top = temp.resolve("case" + seed);
      String story = new Planting(new SplittableRandom(seed), top).plant();
      for (Path root : List.of(top, top.resolve("a"), top.resolve("foo/build"))) {
        if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
          assertThat(WorkingTree.at(root).files())
              .as("seed %d, root %s%n%s", seed, top.relativize(root), story)
              .containsExactlyElementsOf(seenByGit(root));
        }
      }
    }
  }

  private static Set<String> seenByGit(Path root) {
    String listed = Git.run(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard");
    return Arrays.stream(listed.split("\0"))
        .filter(path -> !path.isEmpty() && !path.endsWith("/"))
        .filter(path -> isFile(root, path))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Git lists what is in its index, whatever it finds on disk. */
  private static boolean isFile(Path root, String path) {
    Path place = root;
    for (String name : path.split("/", -1)) {
      if (Files.isSymbolicLink(place) && !place.equals(root)) {
        return false;
      }
      place = place.resolve(name);
    }
    return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS);
  }

  private record Planting(SplittableRandom random, Path top) {

    String plant() {
      var story = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        tryFile(path(1 + random.nextInt(4)), "x");
      }
      Git.run(mkdir(top), "init", "-q");
      for (String directory : List.of("", "a/", "foo/", "foo/build/", "b/")) {
        if (directory.isEmpty() || random.nextInt(3) == 0) {
          String text = ignoreFile();
          if (tryFile(directory + ".gitignore", text)) {
            story.append("--- ").append(directory).append("\n").append(text).append('\n');
          }
        }
      }
      if (random.nextInt(3) == 0) {
        tryFile(".git/info/exclude", ignoreFile());
        story
            .append("--- exclude\n")
            .append(Written.text(top.resolve(".git/info/exclude")))
            .append("\n");
      }
      story.append("tracked: ").append(track());
      nest();
      return story.toString();
    }

    private static Path mkdir(Path path) {
      path.toFile().mkdirs();
      return path;
    }

    /**
     * Nothing is written where a file stands in the place of a directory, or the other way round.
     */
    private boolean tryFile(String path, String text) {
      try {
        Written.file(top, path, text);
        return true;
      } catch (UncheckedIOException e) {
        return false;
      }
    }

    private String path(int depth) {
      return IntStream.range(0, depth).mapToObj(i -> pick(NAMES)).collect(Collectors.joining("/"));
    }

    private List<String> track() {
      var tracked = new ArrayList<String>();
      for (String path : WorkingTree.at(top).files()) {
        if (random.nextInt(8) == 0) {
          tracked.add(path);
        }
      }
      for (int i = 0; i < 10; i++) {
        String path = path(1 + random.nextInt(4));
        if (Files.isRegularFile(top.resolve(path))) {
          tracked.add(path);
        }
      }
      for (String path : tracked) {
        Git.run(top, "--literal-pathspecs", "add", "-f", "--", path);
      }
      return tracked;
    }

    private void nest() {
      Path nested = top.resolve(path(1 + random.nextInt(2)));
      if (random.nextInt(3) == 0 && Files.isDirectory(nested)) {
        Git.run(nested, "init", "-q");
      }
    }

    private String ignoreFile() {
      return IntStream.range(0, 1 + random.nextInt(4))
          .mapToObj(i -> pattern())
          .collect(Collectors.joining(random.nextInt(9) == 0 ? "\r\n" : "\n"));
    }

    private String pattern() {
      String path =
          IntStream.range(0, 1 + random.nextInt(3) * random.nextInt(2))
              .mapToObj(i -> pick(FRAGMENTS))
              .collect(Collectors.joining("/"));
      return pick(List.of("", "", "", "!", "!", "/", "**/", "!/", "# "))
          + path
          + pick(List.of("", "", "", "", "/", "/**", "/*", " ", "  "));
    }

    private <T> T pick(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}
