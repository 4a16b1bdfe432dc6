package dev.cofferdam.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class GoYamlTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static String yaml(String json) {
    return GoYaml.write(JSON.readTree(json.replace('\'', '"')));
  }

  private static String text(String text) {
    var yaml = GoYaml.write(JsonNodeFactory.instance.objectNode().put("a", text));
    assertThat(yaml).startsWith("a: ").endsWith("\n");
    return yaml.substring("a: ".length(), yaml.length() - 1);
  }

  @Test
  void writes_maps_and_lists() {
    assertThat(
            yaml(
                "{'spec':{'e':{},'l':[],'c':[{'a':1,'b':[2]},[3,[4]],null,true]},'kind':'K','n':null}"))
        .isEqualTo(
            """
            kind: K
            "n": null
            spec:
              c:
              - a: 1
                b:
                - 2
              - - 3
                - - 4
              - null
              - true
              e: {}
              l: []
            """);
  }

  @Test
  void writes_what_is_no_map() {
    assertThat(yaml("[1,{'a':2}]")).isEqualTo("- 1\n- a: 2\n");
    assertThat(yaml("'a b'")).isEqualTo("a b\n");
    assertThat(yaml("{}")).isEqualTo("{}\n");
  }

  @Test
  void orders_keys_as_people_count() {
    assertThat(
            yaml(
                "{'a10':1,'a100':1,'a12':1,'a2':1,'b':1,'a':1,'B':1,'1':1,'a01':1,'a1':1,'_':1,'é':1}"))
        .isEqualTo(
            """
            _: 1
            "1": 1
            B: 1
            a: 1
            a1: 1
            a01: 1
            a2: 1
            a10: 1
            a12: 1
            a100: 1
            b: 1
            é: 1
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "No",
        "ON",
        "y",
        "true",
        "null",
        "~",
        "0x1F",
        "0o17",
        "017",
        "08",
        "0b11",
        "0b-1",
        "1e3",
        "1.",
        ".5",
        "+1",
        "1_000",
        ".inf",
        "-.Inf",
        ".nan",
        "2024-01-31",
        "2024-1-1T1:2:3Z",
        "2024-01-01 10:00:00.5",
        "12:30:45",
        "1:59",
        "99999999999999999999",
        "0xffffffffffffffff",
        ""
      })
  void quotes_what_would_not_be_text(String text) {
    assertThat(text(text)).isEqualTo("\"" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "${x}",
        "$x ${y:=1}",
        "a:b",
        "a#b",
        "-a",
        "?a",
        ":a",
        "10.0.0.1/8",
        "5m",
        "1e999",
        "2024-02-30",
        "2024-01-01T25:00:00Z",
        "1:99",
        "é",
        "a, b",
        "a'b",
        "a\"b",
        "<<",
        "=",
        "nan",
        "+0xffffffffffffffff",
        "0b",
        "tRUE",
        "a\\b",
        "1__0x"
      })
  void writes_text_plain_if_it_stays_text(String text) {
    assertThat(text(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b", "a:", "a #b", "#a", "- a", "-", "---", "--- a", "...", "? a", "?", ": a", "[a]",
        "{a}", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "\"a\"", ", a", " a", "a ", "  "
      })
  void quotes_once_what_would_break_the_yaml(String text) {
    assertThat(text(text)).isEqualTo("'" + text + "'");
  }

  @Test
  void doubles_quotes_inside_of_quotes() {
    assertThat(text("'a'")).isEqualTo("'''a'''");
  }

  @Test
  void escapes_what_is_not_printable() {
    assertThat(text("\t\r\0\u001b\u00a0\u00ff\uffff😀 \" \\ é"))
        .isEqualTo("\"\\t\\r\\0\\e\u00a0\u00ff\\uFFFF\\U0001F600 \\\" \\\\ é\"");
    assertThat(text("\ufeffa b")).isEqualTo("\"\\uFEFF\\x61\\x20\\x62\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "a~b => |-~  a~  b",
        "a~b~ => |~  a~  b",
        "a~b~~ => |+~  a~  b~",
        "~a => |2-~~  a",
        "· a~b => |2-~   a~  b",
        "~ => |2+~",
        "a~~  b~ => |~  a~~    b",
        "a ·~b => \"a \\nb\"",
        "a~b ·=> \"a\\nb \"",
        "a\t~b => \"a\\t\\nb\""
      })
  void writes_lines_as_a_block(String text, String expected) {
    assertThat(text(lines(text))).isEqualTo(lines(expected));
  }

  private static String lines(String text) {
    return text.replace("·", "").replace('~', '\n');
  }

  @Test
  void folds_at_a_space_behind_80_columns() {
    var words = "word ".repeat(20) + "end";
    var head = "word ".repeat(15);
    assertThat(text(words)).isEqualTo(head + "word\n  word word word word end");
    assertThat(text("#" + words)).isEqualTo("'#" + head + "word\n  word word word word end'");
    assertThat(text("\t" + words)).isEqualTo("\"\\t" + head + "word\n  word word word word end\"");
    assertThat(text("\t" + words.replace(" ", "  "))).contains("word\n  \\ word");
    assertThat(text(words.replace(" ", "  "))).isEqualTo(words.replace(" ", "  "));
    assertThat(text("a\n" + words)).isEqualTo("|-\n  a\n  " + words);
  }

  @Test
  void asks_for_long_keys_and_those_of_several_lines() {
    var key = "k".repeat(129);
    assertThat(yaml("{'" + key + "':{'a':[1],'b':2},'a\\nb':[1]}"))
        .isEqualTo("? |-\n  a\n  b\n: - 1\n? " + key + "\n: a:\n  - 1\n  b: 2\n");
    assertThat(yaml("{'" + key.substring(1) + "':1}")).isEqualTo(key.substring(1) + ": 1\n");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-5, -5",
    "1000000, 1000000",
    "1e6, 1000000",
    "1.5, 1.5",
    "-0.0, 0",
    "1e20, 1e+20",
    "1e21, 1e+21",
    "123456.5, 123456.5",
    "1234567.5, 1.2345675e+06",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "9223372036854775807, 9223372036854775807",
    "18446744073709551615, 18446744073709551615",
    "18446744073709551616, 1.8446744073709552e+19",
    "-9223372036854775809, -9.223372036854776e+18",
    "5e-324, 5e-324",
    "2e23, 2e+23",
    "5.684341886080802e-14, 5.684341886080802e-14"
  })
  void writes_numbers_as_go_does(String json, String expected) {
    assertThat(yaml(json)).isEqualTo(expected + "\n");
  }

  @Test
  void folds_next_line_as_reading_json_as_yaml_does() {
    assertThat(text("a \u0085 b")).isEqualTo("a b");
    assertThat(text("a\u0085 \u0085b")).isEqualTo("|-\n  a\n  b");
  }
}
