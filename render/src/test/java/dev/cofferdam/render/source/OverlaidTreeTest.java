package dev.cofferdam.render.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OverlaidTreeTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static OverlaidTree tree() {
    return OverlaidTree.of(
        MemoryTree.of("a", "b"), new TreeMap<>(Map.of("b", bytes("new b"), "c/d", bytes("new d"))));
  }

  @Test
  void has_the_files_of_both() {
    assertThat(tree().files()).containsExactly("a", "b", "c/d");
  }

  @Test
  void reads_what_is_in_memory_first() {
    assertThat(tree().read("a")).isEqualTo(bytes("content of a"));
    assertThat(tree().read("b")).isEqualTo(bytes("new b"));
    assertThat(tree().read("c/d")).isEqualTo(bytes("new d"));
  }

  @Test
  void shows_files_where_they_would_be_written() {
    assertThat(tree().shown("c/d")).isEqualTo("memory/c/d");
  }

  @Test
  void does_not_change() {
    byte[] before = bytes("b");
    var given = new TreeMap<>(Map.of("b", before));
    var tree = OverlaidTree.of(MemoryTree.of("a"), given);
    before[0] = 'x';
    given.put("c", bytes("c"));
    tree.read("b")[0] = 'y';

    assertThat(tree.files()).containsExactly("a", "b");
    assertThat(tree.read("b")).isEqualTo(bytes("b"));
  }

  @Test
  void takes_no_path_that_leaves_the_tree() {
    for (String path :
        new String[] {"../a", "/a", "a/../b", "a//b", "./a", "a/", "", ".", "a\0b"}) {
      assertThatThrownBy(
              () -> OverlaidTree.of(MemoryTree.of("a"), new TreeMap<>(Map.of(path, bytes("")))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "path of a file must be relative to the root, with slashes and without '.', '..' and empty names, got '%s'",
              path);
    }
  }
}
