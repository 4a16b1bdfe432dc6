package dev.cofferdam.render.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesOverlapTest {

  private static final String INLINE =
      "{a: 1, b: {c: {d: 2}}, 'e.f': 3, g: [{h: 4}, null], i: null, j: {}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "b", "b.c", "b.c.d", "e\\.f", "g", "g[0].h", "g[1]", "i", "a.x", "g[0][0]", "j"
      })
  void finds_what_is_set_twice(String path) {
    assertThat(overlaps(INLINE, path)).containsExactly(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "b.x", "b.c.x", "e.f", "g[0].x", "g[2]", "j.x", "b.", "a[", "[x]"})
  void passes_by_what_is_set_once(String path) {
    assertThat(overlaps(INLINE, path)).isEmpty();
  }

  @Test
  void names_each_path_once_in_the_order_of_the_references() {
    assertThat(overlaps(INLINE, "i", "x", "a", "i")).containsExactly("i", "a");
  }

  @Test
  void has_nothing_to_say_without_inline_values() {
    assertThat(overlaps("null", "a")).isEmpty();
    assertThat(overlaps("[1]", "a")).isEmpty();
  }

  @Test
  void passes_by_references_without_a_path() {
    var release = Values.release("{values: {a: 1}, valuesFrom: [{kind: Secret, name: s}]}");
    assertThat(ValuesOverlap.overlaps(release)).isEmpty();
  }

  private static List<String> overlaps(String inline, String... paths) {
    var references = new StringBuilder();
    for (var path : paths) {
      references.append("{kind: Secret, name: s, targetPath: '").append(path).append("'},");
    }
    return ValuesOverlap.overlaps(
        Values.release("{values: %s, valuesFrom: [%s]}".formatted(inline, references)));
  }
}
