package dev.cofferdam.render.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitFactsTest {

  private static final String CONFIG =
      """
      [core]
      \trepositoryformatversion = 0
      [remote "zoo"]
      \turl = https://example.com/zoo/r.git
      [remote "Ant"]
      \turl = git@example.com:ant/r.git
      [remote "origin"]
      \turl = https://user:t0ken@example.com/o/r.git
      \turl = https://example.com/second/r.git
      \tpushurl = https://example.com/push/r.git
      [remote "none"]
      \tfetch = +refs/heads/*:refs/remotes/none/*
      [remote "blank"]
      \turl =
      [branch "main"]
      \tremote = origin
      """;

  @TempDir Path temp;
  private Path root = Path.of("");

  @BeforeEach
  void resolve_links() throws IOException {
    root = temp.toRealPath().resolve("repository");
  }

  private GitFacts facts(String head, String config) {
    Written.file(root, ".git/HEAD", head);
    Written.file(root, ".git/config", config);
    return GitFacts.of(root).orElseThrow();
  }

  @Test
  void are_found_from_any_directory_below() {
    facts("ref: refs/heads/main\n", CONFIG);
    Written.file(root, "a/b/c", "");

    var facts = GitFacts.of(root.resolve("a/b")).orElseThrow();

    assertThat(facts.topLevel()).isEqualTo(root);
    assertThat(facts.branch()).contains("main");
    assertThat(facts.remotes())
        .extracting(GitUrl::toString)
        .containsExactly("example.com/o/r", "example.com/ant/r", "example.com/zoo/r");
  }

  @Test
  void show_no_secret() {
    assertThat(facts("ref: refs/heads/main\n", CONFIG).toString())
        .doesNotContain("t0ken")
        .doesNotContain("user");
  }

  @Test
  void do_not_exist_outside_a_repository() {
    Written.file(root, "a/b", "");
    root.resolve(".git").toFile().mkdir();
    Written.file(root, "a/.git", "something else");

    assertThat(GitFacts.of(root.resolve("a"))).isEmpty();
    assertThat(GitFacts.of(root.resolve("nowhere"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "1234567890123456789012345678901234567890\n",
        "ref:",
        "ref: ",
        "ref: refs/heads/",
        "ref: refs/heads/.invalid\n",
        "ref: refs/remotes/origin/main\n",
        "ref: refs/heads/a\nb\n",
        "refs/heads/main\n"
      })
  void have_no_branch_if_head_is_detached_or_damaged(String head) {
    assertThat(facts(head, CONFIG).branch()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ref: refs/heads/feature/x\n",
        "ref:refs/heads/feature/x",
        "ref: refs/heads/feature/x \r\n"
      })
  void have_the_branch_of_head(String head) {
    assertThat(facts(head, "").branch()).contains("feature/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[remote \"origin\"", "url = x", "[[[", "[remote]\nurl = x", "\0"})
  void have_no_remotes_if_the_settings_are_damaged(String config) {
    assertThat(facts("", config).remotes()).isEmpty();
  }

  @Test
  void survive_any_bytes() throws IOException {
    facts("", "");
    var random = new SplittableRandom(3);
    for (int i = 0; i < 500; i++) {
      var bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      Files.write(root.resolve(".git/HEAD"), bytes);
      Files.write(root.resolve(".git/commondir"), bytes);
      Files.write(
          root.resolve(".git/config"),
          ("[remote \"origin\"]\nurl=" + new String(bytes, StandardCharsets.ISO_8859_1))
              .getBytes(StandardCharsets.ISO_8859_1));

      assertThat(GitFacts.of(root)).map(GitFacts::topLevel).contains(root);
    }
  }

  @Test
  void of_a_working_tree_whose_repository_is_out_of_reach_are_empty() {
    for (String pointer :
        new String[] {
          "gitdir: /nowhere/x", "gitdir: ../gone\n", "gitdir:", "gitdir: \0", "gitdir: ."
        }) {
      Written.file(root, ".git", pointer);

      assertThat(GitFacts.of(root))
          .contains(new GitFacts(root, Optional.empty(), Optional.empty(), List.of()));
    }
  }

  @Test
  void name_the_commit_that_is_checked_out_wherever_git_keeps_it() {
    var commit = "0123456789abcdef0123456789abcdef01234567";
    assertThat(facts(commit + "\n", "").head()).contains(commit);
    assertThat(facts("ref: refs/heads/a/b\n", "").head()).isEmpty();

    Written.file(root, ".git/packed-refs", "# pack-refs\n" + commit + " refs/heads/a/b\n");
    assertThat(facts("ref: refs/heads/a/b\n", "").head()).contains(commit);
    assertThat(facts("ref: refs/heads/b\n", "").head()).isEmpty();

    var newer = commit.replace('0', 'f');
    Written.file(root, ".git/refs/heads/a/b", newer + "\n");
    assertThat(facts("ref: refs/heads/a/b\n", "").head()).contains(newer);
    assertThat(facts("ref: refs/heads/../../HEAD\n", "").head()).isEmpty();
  }

  @Test
  void of_worktrees_and_submodules_come_from_where_git_keeps_them() {
    Git.assumeInstalled();
    Path main = root;
    Written.file(main, "file", "");
    Git.run(main, "init", "-q", "-b", "trunk");
    Git.run(main, "remote", "add", "origin", "git@example.com:o/r.git");
    Git.run(main, "add", ".");
    Git.run(main, "commit", "-q", "-m", "first");
    Git.run(main, "worktree", "add", "-q", "-b", "topic", "../second");
    Git.run(main, "worktree", "add", "-q", "--detach", "../third");
    Git.run(
        main,
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        main.toString(),
        "module");

    assertFacts(main, Optional.of("trunk"), "example.com/o/r");
    assertFacts(root.resolveSibling("second"), Optional.of("topic"), "example.com/o/r");
    assertFacts(root.resolveSibling("third"), Optional.empty(), "example.com/o/r");
    assertFacts(
        main.resolve("module"), Optional.of("trunk"), GitUrl.of(main.toString()).toString());
  }

  private static void assertFacts(Path directory, Optional<String> branch, String remote) {
    var facts = GitFacts.of(directory).orElseThrow();
    assertThat(facts.topLevel()).isEqualTo(directory);
    assertThat(facts.branch()).isEqualTo(branch);
    assertThat(facts.remotes()).extracting(GitUrl::toString).containsExactly(remote);
  }
}
