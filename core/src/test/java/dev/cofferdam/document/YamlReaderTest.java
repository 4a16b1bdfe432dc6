package dev.cofferdam.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  @Test
  void reads_each_document_with_content() {
    assertThat(lines("# head\n---\na: 1\n---\n---\n# none\n---\n- b\n...\n---\nnull\n"))
        .containsExactly("3:1 {\"a\":1}", "8:1 [\"b\"]", "11:1 null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "# only\n", "---\n", "---\n...\n---\n", "\ufeff", "%YAML 1.1\n---\n"})
  void finds_nothing_where_there_is_nothing(String text) {
    assertThat(lines(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%YAML 1.1\n---\na: [é, b]\n",
        "\ufeff%YAML 1.2\n---\na: [é, b]\n",
        "# c\r\n---\r\na: [é, b]\r\n",
        "# c\r---\ra: [é, b]\r",
        "%TAG !e! tag:example.org,2000:\n---\na: [!e!x é, b]",
        "#\n\ufeff---\r\na:\r\n- é\r\n- b"
      })
  void reads_heads_marks_and_line_ends(String text) {
    assertThat(read(text).documents())
        .singleElement()
        .satisfies(it -> assertThat(it.value()).hasToString("{\"a\":[\"é\",\"b\"]}"))
        .satisfies(it -> assertThat(it.placeOf(List.of("a")).line()).isBetween(3, 4));
  }

  @Test
  void reads_utf_16_with_a_mark() {
    for (var charset : List.<Charset>of(UTF_16LE, UTF_16BE)) {
      assertThat(lines(YamlReader.read("\ufeffa: é😀\nb: '…'".getBytes(charset))))
          .containsExactly("1:1 {\"a\":\"é😀\",\"b\":\"…\"}");
    }
  }

  @Test
  void reads_an_emoji_wherever_a_buffer_ends() {
    for (int pad : new int[] {1020, 1021, 1022, 1023, 1024, 65_530, 65_531, 65_532, 65_533}) {
      var text = "a: " + "x".repeat(pad) + "😀😀\nb: 1\n";
      var document = read(text).documents().get(0);
      assertThat(document.value().get("a").stringValue()).endsWith("x😀😀");
      assertThat(document.placeOf(List.of("b"))).isEqualTo(new Place(2, 4));
    }
  }

  @Test
  void reads_json_that_the_yaml_parser_does_not() {
    assertThat(lines("{\n\t\t\"a\": \"\\/\\ud83d\\ude00\",\t\"<<\": [1.0, 1e3, -0, 1.5e0]\n}"))
        .containsExactly("1:1 {\"a\":\"/😀\",\"<<\":[1,1000,0,1.5]}");
  }

  @Test
  void reads_json_in_a_row_and_json_between_dashes() {
    assertThat(lines("{\"a\": 1}\n[2]\n")).containsExactly("1:1 {\"a\":1}", "2:1 [2]");
    assertThat(lines("{\"a\": 1}\n---\n[2]\n")).containsExactly("1:1 {\"a\":1}", "3:1 [2]");
  }

  @Test
  void keeps_the_documents_before_what_is_not_yaml() {
    assertThat(lines("a: 1\n---\nb: 'x\n\n---\nc: 1\n"))
        .containsExactly(
            "1:1 {\"a\":1}",
            "5:1: not valid YAML, found unexpected document separator while scanning a quoted"
                + " scalar begun in line 3; mend it");
  }

  @Test
  void reads_on_behind_a_faulty_document() {
    assertThat(lines("a: 1\na: 2\na: 3\n---\n*b\n---\nc: 1\n"))
        .containsExactly(
            "7:1 {\"c\":1}",
            "2:1: key 'a' is there twice; remove one",
            "5:1: an alias has no anchor before it; add the anchor, or put quotes around what is a text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '$',
      value = {
        "{1: a, '1': b} -> 1:8: key '1' is there twice; remove one",
        "{yes: a, true: b} -> 1:10: key 'true' is there twice; remove one",
        "{~: a} -> 1:2: '~' as a key is null; quote it to mean text",
        "{? : a} -> 1:3: the key is missing; write one before the colon",
        "{[a]: b} -> 1:2: a list is no key; write a text",
        "? {a: b} -> 1:3: a map is no key; write a text",
        "{18446744073709551615: a} -> 1:2: '18446744073709551615' is too large for a number as a"
            + " key; quote it",
        "[.inf] -> 1:2: '.inf' cannot be written as JSON; quote it to mean text",
        "[!!float .NaN] -> 1:2: '.NaN' cannot be written as JSON; quote it to mean text",
        "[!!int abc] -> 1:2: the value is no !!int; mend it or leave out the tag",
        "[!!int 1.5] -> 1:2: the value is no !!int; mend it or leave out the tag",
        "[!!int ''] -> 1:2: the value is no !!int; mend it or leave out the tag",
        "[!!float x] -> 1:2: the value is no !!float; mend it or leave out the tag",
        "[!!bool 1] -> 1:2: the value is no !!bool; mend it or leave out the tag",
        "[!!null x] -> 1:2: the value is no !!null; mend it or leave out the tag",
        "[!!timestamp 2001-13-01] -> 1:2: the value is no !!timestamp; mend it or leave out the"
            + " tag",
        "[!!binary aGk] -> 1:2: the !!binary here is not base64; mend it",
        "[!!binary /w==] -> 1:2: the !!binary here is not UTF-8 text; leave out the tag to keep the"
            + " base64",
        "{<<: 1} -> 1:6: '<<' merges maps, and this is none; give it a map or a list of maps",
        "{<<: [[{a: 1}]]} -> 1:7: '<<' merges maps, and this is none; give it a map or a list of"
            + " maps",
        "[&a [{b: 1}], {<<: *a}] -> 1:20: '<<' merges maps, and this is none; give it a map or a"
            + " list of maps",
        "{<<: {a: 1}, <<: {b: 2}} -> 1:14: key '<<' is there twice; give one a list of both",
        "{a: 1, <<: {a: 2}} -> 1:8: '<<' brings 'a' again, and readers disagree about which counts;"
            + " put '<<' first",
        "&a [*a] -> 1:5: an alias stands inside of what it means; write that out",
        "{a: &b {c: *b}} -> 1:12: an alias stands inside of what it means; write that out",
        "{a: 'x} -> 1:8: not valid YAML, found unexpected end of stream; mend it",
        "[a}] -> 1:3: not valid YAML, expected ',' or ']', but got }; mend it",
        "%YAML 2.0 -> 1:1: not valid YAML somewhere behind this place; mend it",
        "a: [1, \"\\UFFFFFFFF\"] -> 1:5: not valid YAML somewhere behind this place; mend it",
        "[\"\\ud83d\"] -> 1:2: an escape here is half a surrogate pair; write the character itself",
        "{\"a\": 1e400} -> 1:7: a number is out of range; mend it",
        "{\"a\": 1, \"a\": 2} -> 1:10: key 'a' is there twice; remove one"
      })
  void refuses(String text, String fault) {
    assertThat(lines(text)).containsExactly(fault);
  }

  @Test
  void refuses_what_is_no_text() {
    assertThat(lines("a: 1\n---\nb: é\u0000\n"))
        .containsExactly("1:1 {\"a\":1}", "3:5: 'U+0000' may not stand in YAML; remove it");
    assertThat(lines("a: b\u2028c"))
        .containsExactly(
            "1:5: 'U+2028' is a line end to some readers and not to others; write it as"
                + " '\"\\u2028\"'");
    assertThat(lines(YamlReader.read(new byte[] {'a', ':', ' ', (byte) 0xC3, (byte) 0x28})))
        .containsExactly("1:4: the bytes here are not UTF-8; save the file in UTF-8");
  }

  @Test
  void refuses_half_a_pair_in_utf_16() {
    var bytes = new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a', (byte) 0xD8, 0x3D, 0, 'b'};

    assertThat(lines(YamlReader.read(bytes)))
        .containsExactly("1:2: the bytes here are not UTF-8; save the file in UTF-8");
  }

  @Test
  void quotes_no_more_than_a_person_reads() {
    assertThat(lines("[!!int 'a\n\n" + "b".repeat(100) + "']"))
        .containsExactly("1:2: the value is no !!int; mend it or leave out the tag");
  }

  @Test
  void refuses_a_tab_as_indentation() {
    assertThat(lines("a:\n\tb: 1\n"))
        .containsExactly("2:1: not valid YAML, a tab stands where only spaces may; mend it");
  }

  @Test
  void takes_tabs_between_words_as_go_does() {
    assertThat(
            lines("a:\t1\nb: \"x\"\t\nc: 'y' \t# z\nd: {\n\t\t\t e: 1,\t f: 2\t }\ng: |\t\n  h\n"))
        .containsExactly(
            "1:1 {\"a\":1,\"b\":\"x\",\"c\":\"y\",\"d\":{\"e\":1,\"f\":2},\"g\":\"h\\n\"}");
  }

  private static Reading read(String text) {
    return YamlReader.read(text.getBytes(UTF_8));
  }

  private static List<String> lines(String text) {
    return lines(read(text));
  }

  private static List<String> lines(Reading reading) {
    var lines = new ArrayList<String>();
    reading.documents().forEach(it -> lines.add(it.place() + " " + it.value()));
    reading.faults().forEach(it -> lines.add(it.place() + ": " + it.text()));
    return lines;
  }
}
