package dev.cofferdam.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.schema.Judgement;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each benchmark does what it says; nothing is timed. */
final class BenchmarksTest {

  private static final ModelColdStart COLD = new ModelColdStart();
  private static final ValidationBenchmark WARM = new ValidationBenchmark();

  static Stream<Judgement> judgements() {
    var objects = new ValidationBenchmark.Objects();
    return Stream.of(
        WARM.helmRelease(objects),
        WARM.deployment(objects),
        WARM.customResource(objects),
        COLD.validate());
  }

  @ParameterizedTest
  @MethodSource("judgements")
  void finds_every_object_valid_and_evaluates_every_rule(Judgement judgement) {
    assertThat(judgement).isEqualTo(new Judgement("", List.of(), List.of()));
  }

  @Test
  void finds_every_file_valid_and_deletes_them() throws IOException {
    var directory = new ValidationBenchmark.Directory();
    directory.write();
    var report = WARM.directory(directory);
    directory.delete();

    assertThat(report.findings()).isEmpty();
    assertThat(report.files()).hasSize(ValidationBenchmark.FILES);
    assertThat(report.valid()).isEqualTo(ValidationBenchmark.FILES);
    assertThat(directory.root).doesNotExist();
  }

  @Test
  void reads_back_the_release_that_was_built() {
    assertThat(COLD.buildWriteAndRead()).isEqualTo(COLD.build());
  }
}
