package dev.cofferdam.file.vendir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class YamlEditTest {

  private static final YamlText TEXT = new YamlText("a: 1 # one\nb: 2\n", "vendir.yml");

  /** The value of {@code a} is the fifth event, behind those of the stream, document and key. */
  private static YamlText replace(int from, int to, String written, String meant) {
    return new YamlEdit(new YamlEdit.Splice(from, to, written), 4, 1, meant, 0).apply(TEXT);
  }

  @Test
  void changes_what_is_meant() {
    assertThat(replace(3, 4, "'2'", "'2'").text()).isEqualTo("a: '2' # one\nb: 2\n");
  }

  @Test
  void refuses_to_change_anything_else() {
    assertBug(3, 4, "2", "'2'");
    assertBug(3, 4, "'2'\nc: 3", "'2'");
    assertBug(3, 12, "'2'\nc", "'2'");
    assertBug(3, 4, "[", "'2'");
  }

  private static void assertBug(int from, int to, String written, String meant) {
    assertThatThrownBy(() -> replace(from, to, written, meant))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "vendir.yml would change in more than the one entry; nothing was written, and this is"
                + " a bug in this program");
  }
}
