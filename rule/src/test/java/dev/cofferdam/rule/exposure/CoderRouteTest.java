package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoderRouteTest {

  @Test
  void accepts_what_is_off_and_what_the_chart_knows() {
    assertThat(exposed("coder", "", "coder: {httproute: {enable: false}}")).isEmpty();
    assertThat(exposed("coder", "", "coder: {service: {enable: true}}")).isEmpty();
    assertThat(exposed("web", "", "coder: {httproute: {enable: true}}")).isEmpty();
    assertThat(
            exposed(
                "coder",
                "coder: {httproute: {enable: false}}",
                "coder: {httproute: {enable: true}}"))
        .isEmpty();
  }

  @Test
  void leaves_a_release_that_is_not_rendered_to_another_rule() {
    assertThat(Releases.exposed(new CoderRoute(), "coder", "coder: {httproute: {enable: true}}"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"httproute", "listenerset"})
  void reports_what_a_newer_chart_makes_a_route_of(String key) {
    assertThat(exposed("coder", "coder: {}", "coder: {%s: {enable: true}}".formatted(key)))
        .containsExactly(
            "unproven: spec.values.coder.%s is turned on, and a newer chart of Coder makes a route of it; leave it out"
                .formatted(key));
  }

  private static List<String> exposed(String chart, String defaults, String values) {
    return Releases.exposed(new CoderRoute(), Releases.rendered(chart, defaults, values));
  }
}
