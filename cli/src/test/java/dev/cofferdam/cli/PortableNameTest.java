package dev.cofferdam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that every disk takes. */
class PortableNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "configmap-web-a.b => configmap-web-a.b",
        "Flux-System/Apps => flux-system-apps",
        ".. => _.._",
        ".git => _.git",
        "'' => _",
        "trailing. => trailing._",
        "CON => _con",
        "nul.yaml => _nul.yaml",
        "com1 => _com1",
        "con-x => con-x",
        "a:b\\c*\u0130 => a-b-c-i-"
      })
  void are_made_of_any_text(String text, String name) {
    assertThat(PortableName.of(text)).isEqualTo(name);
  }

  @Test
  void keep_their_beginning_and_differ_still_if_they_are_long() {
    var one = PortableName.of("x".repeat(400) + "1");
    var other = PortableName.of("x".repeat(400) + "2");

    assertThat(one).hasSize(200).matches("x{187}-[0-9a-f]{12}").isNotEqualTo(other);
    assertThat(PortableName.of("x".repeat(200))).isEqualTo("x".repeat(200));
  }
}
