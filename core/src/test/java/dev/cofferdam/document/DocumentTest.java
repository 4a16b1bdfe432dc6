package dev.cofferdam.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private static final String TEXT =
      """
      # head
      base: &base
        image: nginx
        "😀": {key: &k 'é', next: !!str 1}
      list:
      - first
      -   - inner
          - |
            text
      empty:
      other: *base
      more:
        <<: *base
        own: 1
      inline:
        <<: [{image: x}, *base]
      """;

  @Test
  void a_value_stands_where_it_begins() {
    assertThat(value("base")).isEqualTo("2:7");
    assertThat(value("base", "image")).isEqualTo("3:10");
    assertThat(value("base", "😀")).isEqualTo("4:8");
    assertThat(value("base", "😀", "key")).isEqualTo("4:14");
    assertThat(value("base", "😀", "next")).isEqualTo("4:28");
    assertThat(value("list")).isEqualTo("6:1");
    assertThat(value("list", 1, 0)).isEqualTo("7:7");
    assertThat(value("empty")).isEqualTo("10:7");
    assertThat(document().place()).hasToString("2:1");
  }

  @Test
  void a_key_stands_where_it_begins() {
    assertThat(key("base")).isEqualTo("2:1");
    assertThat(key("base", "😀")).isEqualTo("4:3");
    assertThat(key("base", "😀", "next")).isEqualTo("4:22");
    assertThat(key("list", 0)).isEqualTo("6:3");
    assertThat(key()).isEqualTo("2:1");
  }

  @Test
  void what_an_alias_stands_for_stands_at_the_alias() {
    assertThat(value("other")).isEqualTo("11:8");
    assertThat(value("other", "image")).isEqualTo("11:8");
    assertThat(key("other", "😀", "key")).isEqualTo("11:8");
    assertThat(key("other")).isEqualTo("11:1");
  }

  @Test
  void what_is_merged_stands_behind_the_merge_key() {
    assertThat(value("more", "image")).isEqualTo("13:7");
    assertThat(key("more", "😀", "key")).isEqualTo("13:7");
    assertThat(value("more", "own")).isEqualTo("14:8");
    assertThat(key("inline", "image")).isEqualTo("16:9");
    assertThat(value("inline", "image")).isEqualTo("16:16");
    assertThat(value("inline", "😀")).isEqualTo("16:20");
  }

  @Test
  void what_is_not_there_stands_at_the_last_part_on_the_way() {
    assertThat(value("base", "none", "at", "all")).isEqualTo("2:7");
    assertThat(key("list", 9)).isEqualTo("6:1");
    assertThat(value("list", "first")).isEqualTo("6:1");
    assertThat(value("list", -1)).isEqualTo("6:1");
    assertThat(value("base", "image", "tag")).isEqualTo("3:10");
    assertThat(value("none")).isEqualTo("2:1");
    assertThat(value("more", "none")).isEqualTo("13:3");
    assertThat(value("other", "none")).isEqualTo("11:8");
  }

  @Test
  void json_stands_somewhere_too() {
    var text = "\ufeff\n{\"😀\": [1, -2.5,\r\n\t{\"a\\\"b\" : \"x\"}], \"c\":true}";
    var document = YamlReader.read(text.getBytes(UTF_8)).documents().get(0);

    assertThat(document.place()).hasToString("2:1");
    assertThat(document.placeOfKey(List.of("😀"))).hasToString("2:2");
    assertThat(document.placeOf(List.of("😀"))).hasToString("2:7");
    assertThat(document.placeOf(List.of("😀", 0))).hasToString("2:8");
    assertThat(document.placeOf(List.of("😀", 1))).hasToString("2:11");
    assertThat(document.placeOf(List.of("😀", 2))).hasToString("3:2");
    assertThat(document.placeOfKey(List.of("😀", 2, "a\"b"))).hasToString("3:3");
    assertThat(document.placeOf(List.of("😀", 2, "a\"b"))).hasToString("3:12");
    assertThat(document.placeOfKey(List.of("c"))).hasToString("3:19");
    assertThat(document.placeOf(List.of("c"))).hasToString("3:23");
  }

  @Test
  void aliases_share_their_value() {
    var value = document().value();

    assertThat(value.get("other")).isSameAs(value.get("base"));
    assertThat(value.get("more").get("😀")).isSameAs(value.get("base").get("😀"));
  }

  private static String value(Object... path) {
    return document().placeOf(List.of(path)).toString();
  }

  private static String key(Object... path) {
    return document().placeOfKey(List.of(path)).toString();
  }

  private static Document document() {
    return YamlReader.read(TEXT.getBytes(UTF_8)).documents().get(0);
  }
}
