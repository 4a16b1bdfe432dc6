package dev.cofferdam.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.resource.KubeObject;
import dev.cofferdam.resource.Stack;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {

  private Path root;
  private Path file;

  @BeforeEach
  void accepted(@TempDir Path folder) {
    root = folder.resolve("snapshots");
    file = root.resolve("prod/apps/prod/namespace-coder.yaml");
    snapshots(SnapshotMode.UPDATE).assertMatches(stack("coder"));
  }

  @Test
  void accept_what_was_reviewed() {
    assertThatCode(() -> snapshots(SnapshotMode.COMPARE).assertMatches(stack("coder")))
        .doesNotThrowAnyException();
  }

  @Test
  void show_the_first_differing_lines_and_how_to_accept() throws IOException {
    Files.writeString(file, Files.readString(file).replace("name: coder", "name: core\n  x: 1"));

    assertThatThrownBy(() -> snapshots(SnapshotMode.COMPARE).assertMatches(stack("coder")))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            snapshots/prod no longer matches (1 file); accept with -Dsnapshots=update
              ~ apps/prod/namespace-coder.yaml:5
                  -  name: core
                  -  x: 1
                  +  name: coder""");
  }

  @Test
  void show_missing_and_orphaned_files() throws IOException {
    Files.move(file, file.resolveSibling("old.yaml"));

    assertThatThrownBy(() -> snapshots(SnapshotMode.COMPARE).assertMatches(stack("coder")))
        .hasMessage(
            """
            snapshots/prod no longer matches (2 files); accept with -Dsnapshots=update
              + apps/prod/namespace-coder.yaml
              - apps/prod/old.yaml""");
  }

  @Test
  void show_a_missing_line_end_and_count_further_places() throws IOException {
    Files.writeString(file, Files.readString(file).strip().replace("v1", "v2"));

    assertThatThrownBy(() -> snapshots(SnapshotMode.COMPARE).assertMatches(stack("coder")))
        .hasMessage(
            """
            snapshots/prod no longer matches (1 file); accept with -Dsnapshots=update
              ~ apps/prod/namespace-coder.yaml:2
                  -apiVersion: v2
                  +apiVersion: v1
                  and 1 more place""");
  }

  @Test
  void differ_by_a_carriage_return() throws IOException {
    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

    assertThatThrownBy(() -> snapshots(SnapshotMode.COMPARE).assertMatches(stack("coder")))
        .hasMessageContaining("~ apps/prod/namespace-coder.yaml:1");
  }

  @Test
  void cannot_be_absent() {
    var elsewhere = Snapshots.in(root.resolve("none"), SnapshotMode.COMPARE);

    assertThatThrownBy(() -> elsewhere.assertMatches(stack("coder")))
        .hasMessageContaining("none/prod no longer matches (2 files)");
  }

  @Test
  void replace_everything_on_update() {
    snapshots(SnapshotMode.UPDATE).assertMatches(stack("wiki"));

    assertThat(file).doesNotExist();
    assertThat(root.resolve("prod/apps/prod/namespace-wiki.yaml")).exists();
  }

  @Test
  void never_take_a_file_that_no_stack_has_written() throws IOException {
    var precious = Files.writeString(root.resolve("prod/Precious.java"), "class Precious {}");

    assertThatThrownBy(() -> snapshots(SnapshotMode.UPDATE).assertMatches(stack("wiki")))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "'Precious.java' in snapshots/prod is no snapshot and would be lost; move it, or keep snapshots elsewhere");
    assertThat(precious).exists();
    assertThat(file).exists();
  }

  @Test
  void have_a_stack_each() {
    assertThatCode(
            () -> snapshots(SnapshotMode.COMPARE).assertNoOrphans(List.of("prod"), List.of()))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> snapshots(SnapshotMode.COMPARE).assertNoOrphans(List.of("x"), List.of("y")))
        .isInstanceOf(AssertionError.class)
        .hasMessage("no stack writes the snapshots [prod] in '%s'; remove them", root);
  }

  @Test
  void are_accepted_at_home_and_nowhere_else() {
    assertThat(SnapshotMode.of(null, "true")).isEqualTo(SnapshotMode.COMPARE);
    assertThat(SnapshotMode.of("", null)).isEqualTo(SnapshotMode.COMPARE);
    assertThat(SnapshotMode.of("update", null)).isEqualTo(SnapshotMode.UPDATE);
    assertThatThrownBy(() -> SnapshotMode.of("update", "true"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "snapshots cannot be accepted on a build server, where nobody reviews them; run with -Dsnapshots=update at home");
    assertThatThrownBy(() -> SnapshotMode.of("updat", null))
        .hasMessage(
            "-Dsnapshots must be 'update' or left out, got 'updat'; leave it out to compare");
  }

  private Snapshots snapshots(SnapshotMode mode) {
    return Snapshots.in(root, mode);
  }

  private static Stack stack(String namespace) {
    var stack = new Stack("prod");
    new KubeObject(
        stack,
        "namespace",
        new NamespaceBuilder().withNewMetadata().withName(namespace).endMetadata().build());
    return stack;
  }
}
