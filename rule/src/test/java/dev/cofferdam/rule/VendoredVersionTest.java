package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.RepositoryFacts;
import dev.cofferdam.render.RepositoryFacts.VendoredChart;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendoredVersionTest {

  @ParameterizedTest
  @CsvSource({
    "2.29.1, 2.29.1, 2.29.1",
    "v2.29.1, 2.29.1, 2.29.1",
    "2.29.1, v2.29.1, 2.29.1",
    "'>=2.0.0 <3', 2.29.1, 2.29.1",
    "2.x, 2.29.1, 2.29.1",
    "'', 2.29.1, 2.29.1"
  })
  void accepts_one_version_everywhere(String asked, String locked, String present) {
    assertThat(findings(asked, Optional.of(locked), Optional.of(present))).isEmpty();
  }

  @Test
  void reports_a_chart_of_another_version() {
    assertThat(findings("2.29.1", Optional.of("2.29.1"), Optional.of("2.28.0")))
        .containsExactly(
            "deploy/vendir.yml:5:1: asks for version '2.29.1' of chart 'coder', vendir.lock.yml"
                + " holds '2.29.1', and 'deploy/charts/coder' is of version '2.28.0'; run 'vendir"
                + " sync', and commit what it changes");
  }

  @Test
  void reports_a_lock_of_another_version() {
    assertThat(findings("2.29.1", Optional.of("2.28.0"), Optional.of("2.29.1")))
        .containsExactly(
            "deploy/vendir.yml:5:1: asks for version '2.29.1' of chart 'coder', vendir.lock.yml"
                + " holds '2.28.0', and 'deploy/charts/coder' is of version '2.29.1'; run 'vendir"
                + " sync', and commit what it changes");
  }

  @Test
  void reports_that_another_version_is_asked_for_than_is_there() {
    assertThat(findings("3.0.0", Optional.of("2.29.1"), Optional.of("2.29.1"))).hasSize(1);
    assertThat(findings("3.0.0", Optional.empty(), Optional.of("2.29.1")))
        .containsExactly(
            "deploy/vendir.yml:5:1: asks for version '3.0.0' of chart 'coder', vendir.lock.yml"
                + " holds none, and 'deploy/charts/coder' is of version '2.29.1'; run 'vendir"
                + " sync', and commit what it changes");
  }

  @Test
  void compares_what_a_range_was_locked_at() {
    assertThat(findings("2.x", Optional.of("2.28.0"), Optional.of("2.29.1"))).hasSize(1);
  }

  @Test
  void reports_what_is_not_locked() {
    assertThat(findings("v2.29.1", Optional.empty(), Optional.of("2.29.1")))
        .containsExactly(
            "deploy/vendir.yml:5:1: asks for version 'v2.29.1' of chart 'coder', which"
                + " vendir.lock.yml does not hold; run 'vendir sync', and commit vendir.lock.yml");
  }

  @Test
  void leaves_a_chart_that_is_not_there_to_the_rendering() {
    assertThat(findings("2.29.1", Optional.of("1.0.0"), Optional.empty())).isEmpty();
    assertThat(findings("2.29.1", Optional.empty(), Optional.empty())).isEmpty();
  }

  private static List<String> findings(
      String asked, Optional<String> locked, Optional<String> present) {
    var chart =
        new VendoredChart(
            "deploy/vendir.yml",
            5,
            "charts/coder",
            "deploy/charts/coder",
            "coder",
            asked,
            "https://helm.example.com",
            locked,
            present);
    var repository = new RepositoryFacts(Optional.empty(), List.of(), List.of(chart), List.of());
    return Clusters.findings(
        new VendoredVersion(), Clusters.with(List.of(), List.of(), List.of(), repository));
  }
}
