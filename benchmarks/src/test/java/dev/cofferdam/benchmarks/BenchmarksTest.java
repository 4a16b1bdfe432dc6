package dev.cofferdam.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every benchmark measures something that works. */
final class BenchmarksTest {

  @Test
  void validation_finds_all_valid() throws IOException {
    var benchmark = new ValidationBenchmark();
    assertThat(benchmark.release().isValid()).isTrue();
    assertThat(benchmark.deployment().isValid()).isTrue();
    assertThat(benchmark.customResource().isValid()).isTrue();
    benchmark.write();
    try {
      assertThat(benchmark.directory().findings()).isEmpty();
      assertThat(benchmark.directory().valid()).isEqualTo(1001);
    } finally {
      benchmark.delete();
    }
  }

  @Test
  void a_cold_start_builds_writes_and_validates() {
    var benchmark = new ColdStart();
    assertThat(benchmark.build().getFullResourceName())
        .isEqualTo("helmreleases.helm.toolkit.fluxcd.io");
    assertThat(benchmark.buildAndWrite()).contains("\"interval\":\"10m\"");
    assertThat(benchmark.validate().isValid()).isTrue();
  }
}
