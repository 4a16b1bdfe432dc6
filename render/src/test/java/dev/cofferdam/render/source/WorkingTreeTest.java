package dev.cofferdam.render.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTreeTest {

  @TempDir Path temp;

  private Path repository(String... files) {
    Path root = temp.resolve("repository");
    Written.file(root, ".git/HEAD", "ref: refs/heads/main\n");
    for (String file : files) {
      Written.file(root, file, "content of " + file);
    }
    return root;
  }

  private void link(String path, Path target) throws IOException {
    Path link = temp.resolve("repository").resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, target);
  }

  @Test
  void holds_the_files_of_all_directories_in_order() {
    assertThat(
            WorkingTree.at(repository("b", "a/z", "a.yaml", "node_modules/x/y", ".hidden")).files())
        .containsExactly(".hidden", "a.yaml", "a/z", "b", "node_modules/x/y");
  }

  @Test
  void reads_a_file() {
    var tree = WorkingTree.at(repository("a/b"));

    assertThat(new String(tree.read("a/b"), StandardCharsets.UTF_8)).isEqualTo("content of a/b");
  }

  @Test
  void reads_no_other_file() {
    Path root = repository("a/b");
    var tree = WorkingTree.at(root);

    for (String path :
        new String[] {"a", ".git/HEAD", "a/../a/b", "../repository/a/b", "a\0", ""}) {
      assertThatThrownBy(() -> tree.read(path))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("there is no file '%s' in '%s'; ask for one of its files", path, root);
    }
  }

  @Test
  void says_that_a_file_is_gone() throws IOException {
    Path root = repository("a");
    var tree = WorkingTree.at(root);
    Files.delete(root.resolve("a"));

    assertThatThrownBy(() -> tree.read("a")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void does_not_read_a_link_that_has_taken_the_place_of_a_file() throws IOException {
    Path root = repository("a");
    Path secret = Written.file(temp, "secret", "s3cret");
    var tree = WorkingTree.at(root);
    Files.delete(root.resolve("a"));
    Files.createSymbolicLink(root.resolve("a"), secret);

    assertThatThrownBy(() -> tree.read("a")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void shows_paths_as_the_root_was_given() {
    repository("a/b");
    Written.file(temp, "x/y", "");

    assertThat(WorkingTree.at(temp.resolve("x/../repository/./a")).shown("b"))
        .isEqualTo(temp.toString().replace('\\', '/') + "/repository/a/b");
    assertThat(WorkingTree.at(Path.of("")).shown("pom.xml")).isEqualTo("pom.xml");
    assertThat(WorkingTree.at(Path.of(".")).shown("pom.xml")).isEqualTo("pom.xml");
    assertThat(WorkingTree.at(Path.of("src")).shown("a/b")).isEqualTo("src/a/b");
  }

  @Test
  void must_have_a_directory_for_a_root() {
    Path file = Written.file(temp, "file", "");
    for (Path root : new Path[] {file, temp.resolve("nothing")}) {
      assertThatThrownBy(() -> WorkingTree.at(root))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("root of a working tree must be a directory, got '%s'", root);
    }
  }

  @Test
  void follows_no_link() throws IOException {
    Path root = repository("a/b");
    Written.file(temp, "elsewhere/c", "");
    link("loop", root);
    link("a/up", Path.of(".."));
    link("itself", Path.of("itself"));
    link("out", temp.resolve("elsewhere"));
    link("file", Path.of("a/b"));
    link("broken", Path.of("nowhere"));

    var tree = WorkingTree.at(root);

    assertThat(tree.files()).containsExactly("a/b");
    assertThat(tree.notReadable()).isEmpty();
  }

  @Test
  void may_be_asked_for_by_a_link() throws IOException {
    Path root = repository("a/b", "a/c");
    Written.file(root, ".gitignore", "c");
    link("../to-a", root.resolve("a"));

    var tree = WorkingTree.at(temp.resolve("to-a"));

    assertThat(tree.files()).containsExactly("b");
    assertThat(tree.shown("b")).endsWith("/to-a/b");
  }

  @Test
  void knows_what_ignore_files_above_its_root_say() {
    Path root = repository("a/b/c", "a/b/d", "a/b/e", "a/b/f");
    Written.file(root, ".gitignore", "c\n/a/b/d\n/b\n");
    Written.file(root, "a/.gitignore", "e");
    Written.file(root, ".git/info/exclude", "f\n");
    Written.file(temp, ".gitignore", "*");

    assertThat(WorkingTree.at(root.resolve("a/b")).files()).isEmpty();
    assertThat(WorkingTree.at(root).files()).containsExactly(".gitignore", "a/.gitignore");
    Written.file(root, ".gitignore", "\uFEFFc\r\n");
    assertThat(WorkingTree.at(root.resolve("a/b")).files()).containsExactly("d");
  }

  @Test
  void honours_ignore_files_without_a_repository() {
    Written.file(temp, "a/.gitignore", "*.log");
    Written.file(temp, "a/b/x.log", "");
    Written.file(temp, "a/b/x.yaml", "");
    Written.file(temp, ".gitignore", "*");

    assertThat(WorkingTree.at(temp.resolve("a")).files()).containsExactly(".gitignore", "b/x.yaml");
  }

  @Test
  void says_that_its_root_is_ignored() {
    Path root = repository("build/out/a", "src/a");
    Written.file(root, ".gitignore", "build/");

    var ignored = WorkingTree.at(root.resolve("build/out"));

    assertThat(ignored.rootIgnored()).isTrue();
    assertThat(ignored.files()).isEmpty();
    assertThat(WorkingTree.at(root.resolve("src")).rootIgnored()).isFalse();
    assertThat(WorkingTree.at(root).rootIgnored()).isFalse();
  }

  @Test
  void leaves_out_repositories_of_their_own() {
    Path root = repository("a", "clone/x", "clone/.git/HEAD", "deep/module/x", "deep/y", "empty/x");
    Written.file(root, "deep/module/.git", "gitdir: ../../.git/modules/module\n");
    root.resolve("empty/.git").toFile().mkdir();
    Written.file(root, "other/.GIT/x", "");

    assertThat(WorkingTree.at(root).files()).containsExactly("a", "deep/y", "empty/x");
    assertThat(WorkingTree.at(root.resolve("clone")).files()).containsExactly("x");
  }

  @Test
  void holds_tracked_files_in_spite_of_all_rules() {
    Git.assumeInstalled();
    Path root = temp.resolve("repository");
    root.toFile().mkdir();
    Git.run(root, "init", "-q");
    Written.file(root, ".gitignore", "build/\n");
    Written.file(root, "build/tracked/a", "");
    Written.file(root, "build/tracked/b", "");
    Written.file(root, "build/other", "");
    Git.run(root, "add", "-f", "build/tracked/a");
    for (String version : new String[] {"2", "4"}) {
      Git.run(root, "update-index", "--index-version", version);

      assertThat(WorkingTree.at(root).files()).containsExactly(".gitignore", "build/tracked/a");
      assertThat(WorkingTree.at(root.resolve("build")).files()).containsExactly("tracked/a");
    }
  }

  @Test
  void knows_what_another_worktree_tracks() {
    Git.assumeInstalled();
    Path main = temp.resolve("main");
    main.toFile().mkdir();
    Git.run(main, "init", "-q");
    Written.file(main, ".gitignore", "secret\n");
    Git.run(main, "add", ".");
    Git.run(main, "commit", "-q", "-m", "first");
    Git.run(main, "worktree", "add", "-q", "../second");
    Path second = temp.resolve("second");
    Written.file(second, "secret", "");
    Written.file(second, "excluded", "");
    Written.file(main, ".git/info/exclude", "excluded");
    assertThat(WorkingTree.at(second).files()).containsExactly(".gitignore");

    Git.run(second, "add", "-f", "secret");

    assertThat(WorkingTree.at(second).files()).containsExactly(".gitignore", "secret");
    assertThat(WorkingTree.at(second).notReadable()).isEmpty();
  }

  @Test
  void goes_on_beside_a_damaged_index() throws IOException {
    Path root = repository("a");
    var random = new SplittableRandom(7);
    for (int i = 0; i < 200; i++) {
      var bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      byte[] head = {'D', 'I', 'R', 'C', 0, 0, 0, (byte) (2 + random.nextInt(3)), 0, 0, 0, 1};
      System.arraycopy(head, 0, bytes, 0, random.nextBoolean() ? Math.min(12, bytes.length) : 0);
      Files.write(root.resolve(".git/index"), bytes);

      var tree = WorkingTree.at(root);

      assertThat(tree.files()).containsExactly("a");
      assertThat(tree.notReadable())
          .containsExactly(root.toRealPath().resolve(".git/index").toString().replace('\\', '/'));
    }
  }

  @Test
  void collects_what_cannot_be_read() throws IOException {
    Path root = repository("a/x", "b/x", "b/y", "c/x");
    Written.file(root, "b/.gitignore", "x");
    assumeThat(root.getFileSystem().supportedFileAttributeViews()).contains("posix");
    var nothing = PosixFilePermissions.fromString("---------");
    Files.setPosixFilePermissions(root.resolve("b/.gitignore"), nothing);
    Files.setPosixFilePermissions(root.resolve("a"), nothing);
    try {
      assumeThat(Files.isReadable(root.resolve("a")))
          .as("the user root reads everything")
          .isFalse();
      var tree = WorkingTree.at(root);

      assertThat(tree.files()).containsExactly("b/.gitignore", "b/x", "b/y", "c/x");
      assertThat(tree.notReadable())
          .containsExactly(root.toRealPath() + "/a", root.toRealPath() + "/b/.gitignore");
    } finally {
      Files.setPosixFilePermissions(
          root.resolve("a"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void holds_ten_thousand_files_within_seconds() {
    Path root = repository();
    for (int i = 0; i < 10_000; i++) {
      Written.file(root, "d" + i % 100 + "/e" + i % 7 + "/" + i + ".yaml", "");
    }
    Written.file(root, ".gitignore", "*.log\n!keep.log\n**/x/y\n/d99/\n");

    var tree =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> WorkingTree.at(root));

    assertThat(tree.files()).hasSize(9_901);
  }

  @Test
  void goes_deep() {
    Path root = repository("d/".repeat(200) + "x");

    assertThat(WorkingTree.at(root).files()).containsExactly("d/".repeat(200) + "x");
  }
}
