package dev.cofferdam.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is taken out of the words of Helm. */
class HiddenValuesTest {

  private static String hidden(String values, String written, String text) {
    return HiddenValues.of(json(values), json(written)).hide(text);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  @Test
  void values_that_do_not_stand_in_the_release_are() {
    assertThat(
            hidden("{'a': {'b': ['open', 'closed']}}", "{'a': {'b': ['open']}}", "open or closed"))
        .isEqualTo("open or ****");
  }

  @Test
  void values_of_keys_that_call_them_secret_are() {
    var values = "{'dbPassword': 'hunter2', 'apiTokens': {'a': 'geheim'}, 'name': 'hunter'}";

    assertThat(hidden(values, values, "hunter has hunter2 and geheim"))
        .isEqualTo("hunter has **** and ****");
  }

  @Test
  void what_is_encoded_is_too() {
    assertThat(hidden("{'a': 'hunter2'}", "{}", "got aHVudGVyMg==")).isEqualTo("got ****");
  }

  @Test
  void lines_are_one_by_one() {
    assertThat(hidden("{'a': 'first line\\n  second line\\n'}", "{}", "in 'second line': no"))
        .isEqualTo("in '****': no");
  }

  @Test
  void the_longest_is_first() {
    assertThat(hidden("{'a': 'hunter', 'b': 'hunter2hunter2'}", "{}", "x hunter2hunter2"))
        .isEqualTo("x ****");
  }

  @Test
  void words_that_anything_may_hold_are_not() {
    assertThat(hidden("{'a': true, 'b': 'abc', 'c': 'false'}", "{}", "true: abc is false"))
        .isEqualTo("true: abc is false");
  }
}
