package dev.cofferdam.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.cli.Cofferdam;
import dev.cofferdam.cli.StackParameters;
import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.examples.Main;
import dev.cofferdam.file.ForeignFiles;
import dev.cofferdam.file.Repository;
import dev.cofferdam.file.Synthesis;
import dev.cofferdam.schema.Finding;
import dev.cofferdam.schema.Validation;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example writes what was reviewed, and writes it twice. */
class ExamplesTest {

  private static final Cofferdam EXAMPLES = Main.cofferdam();

  private static final Snapshots SNAPSHOTS =
      Snapshots.in(
          Path.of(""), SnapshotMode.of(System.getProperty("snapshots"), System.getenv("CI")));

  /** Of kinds whose definitions are in the cluster alone. */
  private static final List<String> UNDESCRIBED =
      List.of("ExternalSecret coder/coder-db-credentials");

  /**
   * One is wrong on purpose and never written; {@code ReportedExamplesTest} reviews what is said.
   */
  static SortedSet<String> stacks() {
    var stacks = new TreeSet<>(EXAMPLES.stackNames());
    assertThat(stacks.remove("exposed")).isTrue();
    return stacks;
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void an_example_writes_what_was_reviewed(String name) {
    SNAPSHOTS.assertMatches(EXAMPLES.define(name, StackParameters.none()));
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void an_example_writes_the_same_twice(String name) {
    var once = Synthesis.of(EXAMPLES.define(name, StackParameters.none())).texts();
    var twice = Synthesis.of(EXAMPLES.define(name, StackParameters.none())).texts();

    assertThat(twice).isEqualTo(once).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void all_that_an_example_writes_is_valid(String name, @TempDir Path directory) {
    var stack = EXAMPLES.define(name, StackParameters.none());
    var repository = Repository.at(directory);
    repository.apply(repository.plan(List.of(Synthesis.of(stack)), ForeignFiles.KEEP));

    assertValid(directory);
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void all_that_was_reviewed_is_valid(String name) {
    assertValid(Path.of(name));
  }

  private static void assertValid(Path directory) {
    var report = new Validation(List.of(directory), List.of(), FluxVersion.NEWEST).run();
    assertThat(report.findings()).isEmpty();
    assertThat(report.unvalidated()).extracting(Finding::object).isSubsetOf(UNDESCRIBED);
    assertThat(report.valid() + report.unvalidated().size())
        .isEqualTo(report.objects())
        .isGreaterThan(3);
  }

  @Test
  void every_snapshot_has_its_example() {
    SNAPSHOTS.assertNoOrphans(stacks(), List.of("src", "target"));
  }
}
