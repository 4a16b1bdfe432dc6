package dev.cofferdam.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  private static final List<String> NAMES =
      List.of("interval", "retryInterval", "timeout", "url", "ref", "a".repeat(200));

  @ParameterizedTest
  @CsvSource({
    "intervall, interval",
    "Interval, interval",
    "intrevla, interval",
    "retryIntreval, retryInterval",
    "RETRYINTERVAL, retryInterval",
    "time_out, timeout",
    "uri, url",
    "lru, ",
    "x, ",
    "path, ",
    "inter, ",
    "int, ",
  })
  void is_what_somebody_meant_or_nothing(String name, String meant) {
    assertThat(NearestName.to(name, NAMES).orElse(null)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"199", "200", "60000"})
  void is_not_looked_for_among_texts_that_nobody_types(int length) {
    assertThat(NearestName.to("a".repeat(length - 1) + "b", NAMES)).isEmpty();
  }
}
