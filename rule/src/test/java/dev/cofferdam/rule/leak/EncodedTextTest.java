package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EncodedTextTest {

  @Test
  void finds_text_in_base64() {
    assertThat(
            EncodedText.in("a: aGVsbG8gd29ybGQh, b: aGVsbG8gd29ybGQhIQ== KEY=aGVsbG8gd29ybGQhISE="))
        .containsExactly("hello world!", "hello world!!", "hello world!!!");
    assertThat(EncodedText.in("Pj4-Pz8_Pj4-Pz8_Pj4-")).containsExactly(">>>???>>>???>>>");
    assertThat(EncodedText.in(Leaked.base64("a line\nof the téxt\t\r\n")))
        .containsExactly("a line\nof the téxt\t\r\n");
  }

  @Test
  void passes_over_words_and_what_is_no_text() {
    assertThat(EncodedText.in("aGVsbG8gd29ybGQ")).isEmpty();
    assertThat(EncodedText.in("kubernetes-sigs/controller-runtime")).isEmpty();
    assertThat(EncodedText.in("aGVsbG8gd29ybGQhI")).isEmpty();
    assertThat(EncodedText.in("aGVsbG8gd29ybGQhAAAA")).isEmpty();
    assertThat(EncodedText.in("aGVsbG8gd29ybGQh/w==")).isEmpty();
    assertThat(EncodedText.in("")).isEmpty();
  }

  @Test
  void joins_lines_of_64_signs_or_more() {
    var encoded = Leaked.base64("a line of text ".repeat(8));
    for (String end : List.of("\n", "\r\n", "\n    ")) {
      assertThat(EncodedText.in("x: " + encoded.substring(0, 64) + end + encoded.substring(64)))
          .contains("a line of text ".repeat(8));
      assertThat(EncodedText.in("x: " + encoded.substring(0, 60) + end + encoded.substring(60)))
          .isNotEmpty()
          .doesNotContain("a line of text ".repeat(8));
    }
  }

  @Test
  void decodes_a_text_that_is_base64_as_a_whole() {
    assertThat(EncodedText.tryWhole("aGVsbG8gd29ybGQhIQ==")).hasValue("hello world!!");
    assertThat(EncodedText.tryWhole("aGVsbG8gd29ybGQhIQ== a")).isEmpty();
    assertThat(EncodedText.tryWhole("aGVsbG8gd29ybGQ")).isEmpty();
    assertThat(EncodedText.tryWhole("====")).isEmpty();
  }

  @Test
  void decodes_the_values_of_secrets() {
    assertThat(EncodedText.orItself("aHVudGVyMg==")).isEqualTo("hunter2");
    assertThat(EncodedText.orItself("aHVudGVy\nMg==\n")).isEqualTo("hunter2");
    assertThat(EncodedText.orItself("/wA=")).isEqualTo("\u00ff\u0000");
    assertThat(EncodedText.orItself("")).isEmpty();
    assertThat(EncodedText.orItself("${A}")).isEqualTo("${A}");
    assertThat(EncodedText.orItself("abcde")).isEqualTo("abcde");
  }
}
