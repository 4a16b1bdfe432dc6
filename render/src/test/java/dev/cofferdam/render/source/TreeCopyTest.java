package dev.cofferdam.render.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeCopyTest {

  private static final MemoryTree TREE =
      MemoryTree.of("a", "charts/coder/Chart.yaml", "charts/coder/templates/x", "charts/coder2/y");

  @TempDir Path temp;

  @Test
  void writes_all_files() {
    TreeCopy.copy(TREE, temp);

    assertThat(WorkingTree.at(temp).files()).isEqualTo(TREE.files());
    assertThat(temp.resolve("charts/coder/templates/x"))
        .hasContent("content of charts/coder/templates/x");
  }

  @Test
  void writes_the_files_below_a_directory() {
    TreeCopy.copy(TREE, "charts/coder", temp);

    assertThat(WorkingTree.at(temp).files()).containsExactly("Chart.yaml", "templates/x");
    assertThat(temp.resolve("Chart.yaml")).hasContent("content of charts/coder/Chart.yaml");
  }

  @Test
  void writes_nothing_below_a_directory_that_is_not_there() {
    TreeCopy.copy(TREE, "charts/code", temp);

    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void writes_nothing_if_a_path_would_leave_the_directory() {
    Path target = temp.resolve("target");
    target.toFile().mkdir();
    for (String path : new String[] {"../x", "/x", "b/../../x", "b/..", "b//x"}) {
      assertThatThrownBy(() -> TreeCopy.copy(MemoryTree.of("a", path), target))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "path of a file must be relative to the root, with slashes and without '.', '..' and empty names, got '%s'",
              path);
    }
    assertThatThrownBy(() -> TreeCopy.copy(TREE, "charts/..", target))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(target).isEmptyDirectory();
    assertThat(temp.toFile().list()).containsExactly("target");
  }

  @Test
  void writes_into_empty_directories_alone() {
    Path file = Written.file(temp, "file", "");

    assertThatThrownBy(() -> TreeCopy.copy(TREE, temp))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'%s' is not empty; give a new directory", temp);
    for (Path none : new Path[] {file, temp.resolve("nothing")}) {
      assertThatThrownBy(() -> TreeCopy.copy(TREE, none))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("'%s' is no directory that can be read; give an empty one", none);
    }
  }
}
