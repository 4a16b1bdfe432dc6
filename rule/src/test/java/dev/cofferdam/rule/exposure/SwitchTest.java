package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.rule.Clusters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "false",
        "null",
        "''",
        "0",
        "'0'",
        "'False'",
        "' no '",
        "'off'",
        "'n'",
        "'f'",
        "disabled",
        "{}",
        "[]",
        "{enabled: false}",
        "{enable: 'false', other: true}",
        "{enabled: null}"
      })
  void is_off_where_somebody_says_no(String value) {
    assertThat(read(value)).isEqualTo(Switch.OFF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"true", "'True'", "'yes'", "1", "-1", "8080", "anything", "{enabled: true}"})
  void is_on_for_anything_else(String value) {
    assertThat(read(value)).isEqualTo(Switch.ON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'${A}'",
        "a${A:=b}",
        "'ENC[AES256_GCM,data:x]'",
        "{enabled: '${A}'}",
        "{enabled: {a: b}}",
        "{a: b}",
        "[true]"
      })
  void is_unknown_where_nobody_says(String value) {
    assertThat(read(value)).isEqualTo(Switch.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"b: true"})
  void is_off_where_nothing_is(String other) {
    assertThat(Switch.of(Clusters.object(other).path("a"))).isEqualTo(Switch.OFF);
  }

  private static Switch read(String value) {
    return Switch.of(Clusters.object("a: " + value).path("a"));
  }
}
