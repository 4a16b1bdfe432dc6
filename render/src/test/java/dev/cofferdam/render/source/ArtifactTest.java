package dev.cofferdam.render.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArtifactTest {

  private static final MemoryTree APPS =
      MemoryTree.of(
          "README.md", "apps/a.yaml", "apps/b/c.yaml", "charts/coder/Chart.yaml", "logo.png");

  private static Artifact artifact(SourceTree tree) {
    return Artifact.of(tree, Optional.empty(), List.of());
  }

  private static Artifact artifact(SourceTree tree, String specIgnore) {
    return Artifact.of(tree, Optional.of(specIgnore), List.of());
  }

  private static Artifact sparse(SourceTree tree, String... directories) {
    return Artifact.of(tree, Optional.empty(), List.of(directories));
  }

  @Test
  void leaves_out_pictures_archives_ci_files_and_settings_by_default() {
    var tree =
        MemoryTree.of(
            ".circleci/config.yml",
            ".drone.yml",
            ".git/HEAD",
            ".gitattributes",
            ".github/workflows/a.yaml",
            ".gitignore",
            ".gitlab-ci.yml",
            ".gitmodules",
            ".sops.yaml",
            ".travis.yml",
            "a.flv",
            "a.gif",
            "a.jpeg",
            "a.jpg",
            "a.png",
            "a.tar.gz",
            "a.tgz",
            "a.wmv",
            "a.yaml",
            "a.zip",
            "appveyor.yml",
            "b/.flux.yaml",
            "b/.github",
            "b/.gitignore",
            "b/.goreleaser.yml",
            "b/.sops.yaml",
            "b/c.png",
            "b/d.PNG",
            "cloudbuild.yaml",
            "codeship-services.yml",
            "codeship-steps.yml");

    assertThat(artifact(tree).files()).containsExactly("a.tgz", "a.yaml", "b/.github", "b/d.PNG");
  }

  @Test
  void applies_no_default_but_those_of_git_where_there_is_a_pattern() {
    var tree = MemoryTree.of(".gitignore", ".sops.yaml", "a.png", "b.txt");

    assertThat(artifact(tree, "b.txt").files()).containsExactly(".sops.yaml", "a.png");
    assertThat(artifact(tree.with("deep/er/.sourceignore", "x"), "").files())
        .containsExactly(".sops.yaml", "a.png", "b.txt", "deep/er/.sourceignore");
  }

  @Test
  void takes_comments_and_blank_lines_for_no_pattern() {
    var tree = MemoryTree.of("a.png", "a.yaml").with(".sourceignore", "# *.yaml\n\n  \t\n\u00a0\n");

    assertThat(artifact(tree, "#\n").files()).containsExactly(".sourceignore", "a.yaml");
  }

  @Test
  void keeps_what_git_keeps_for_itself_if_a_pattern_says_so() {
    assertThat(artifact(MemoryTree.of(".gitignore", "a"), "!.gitignore").files())
        .containsExactly(".gitignore", "a");
  }

  @Test
  void keeps_a_file_below_a_directory_that_is_ignored() {
    assertThat(artifact(APPS, "/*\n!/apps").files())
        .containsExactly("apps/a.yaml", "apps/b/c.yaml");
    assertThat(artifact(APPS, "apps/\n!c.yaml").files())
        .containsExactly("README.md", "apps/b/c.yaml", "charts/coder/Chart.yaml", "logo.png");
  }

  @Test
  void lets_the_last_pattern_decide_and_the_spec_after_the_files() {
    var tree =
        APPS.with(".sourceignore", "*.yaml\n!a.yaml").with("apps/b/.sourceignore", "!c.yaml");

    assertThat(artifact(tree).files())
        .contains("apps/a.yaml", "apps/b/c.yaml")
        .doesNotContain("charts/coder/Chart.yaml");
    assertThat(artifact(tree, "c.yaml").files())
        .contains("apps/a.yaml")
        .doesNotContain("apps/b/c.yaml");
    assertThat(artifact(tree, "!Chart.yaml").files()).contains("charts/coder/Chart.yaml");
  }

  @Test
  void reads_the_patterns_of_a_directory_relative_to_it() {
    var tree = APPS.with("apps/.sourceignore", "/a.yaml\n/c.yaml\nREADME.md");

    assertThat(artifact(tree).files())
        .containsExactly(
            "README.md",
            "apps/.sourceignore",
            "apps/b/c.yaml",
            "charts/coder/Chart.yaml",
            "logo.png");
  }

  @Test
  void reads_patterns_in_directories_that_are_ignored() {
    var tree = APPS.with(".sourceignore", "apps/").with("apps/b/.sourceignore", "!c.yaml");

    assertThat(artifact(tree).files()).contains("apps/b/c.yaml").doesNotContain("apps/a.yaml");
  }

  @Test
  void reads_no_patterns_that_git_keeps_for_itself() {
    var tree =
        MemoryTree.of("a", "a.png")
            .with(".git/.sourceignore", "a")
            .with("b/.git/.sourceignore", "x");

    assertThat(artifact(tree).files()).containsExactly("a");
  }

  @Test
  void stops_reading_at_a_line_that_does_not_fit_the_buffer_of_go() {
    String fits = "b".repeat(65_535);

    assertThat(artifact(APPS, "*.md\n" + fits + "\napps").files())
        .containsExactly("charts/coder/Chart.yaml", "logo.png");
    assertThat(artifact(APPS, "*.md\n" + fits + "b\napps").files())
        .contains("apps/a.yaml")
        .doesNotContain("README.md");
  }

  @Test
  void checks_out_what_begins_like_a_sparse_directory() {
    var tree =
        MemoryTree.of(
            "a.yaml", "charts-old/x", "charts.yaml", "charts/a/x", "charts/b/x", "docs/charts/x");

    assertThat(sparse(tree, "charts").files())
        .containsExactly("charts-old/x", "charts.yaml", "charts/a/x", "charts/b/x");
    assertThat(sparse(tree, "./charts/").files()).containsExactly("charts/a/x", "charts/b/x");
    assertThat(sparse(tree, "charts/a", "docs").files())
        .containsExactly("charts/a/x", "docs/charts/x");
    assertThat(sparse(tree, "/charts").files()).isEmpty();
    assertThat(sparse(tree).files()).hasSize(6);
  }

  @Test
  void reads_no_patterns_that_the_sparse_checkout_leaves_out() {
    var tree = APPS.with(".sourceignore", "*.yaml").with("apps/d.png", "");

    assertThat(sparse(tree, "apps").files()).containsExactly("apps/a.yaml", "apps/b/c.yaml");
  }

  @Test
  void names_the_sparse_directories_that_flux_would_not_find() {
    assertThat(
            sparse(APPS, "apps", "./apps/b/", "chart", "charts/../apps", "docs", "/apps", "", ".")
                .missingSparseDirectories())
        .containsExactly("chart", "docs");
    assertThat(sparse(APPS, "/apps", "logo.png", "logo.png/..").missingSparseDirectories())
        .containsExactly("/apps");
  }

  @Test
  void finds_a_sparse_directory_beside_names_that_sort_before_its_files() {
    assertThat(sparse(MemoryTree.of("a-b/x", "a.yaml", "a/x"), "a").missingSparseDirectories())
        .isEmpty();
    assertThat(sparse(MemoryTree.of("a-b/x", "a0"), "a").missingSparseDirectories())
        .containsExactly("a");
  }

  @Test
  void reads_and_shows_files_through_the_tree() {
    var artifact = artifact(APPS);

    assertThat(new String(artifact.read("README.md"), StandardCharsets.UTF_8))
        .isEqualTo("content of README.md");
    assertThat(artifact.shown("README.md")).isEqualTo("memory/README.md");
  }

  @Test
  void does_not_read_what_is_ignored() {
    var artifact = artifact(APPS);

    assertThatThrownBy(() -> artifact.read("logo.png"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no file 'logo.png' in the artifact; ask for one of its files");
  }
}
