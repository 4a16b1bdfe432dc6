package dev.cofferdam.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.cli.Cofferdam;
import dev.cofferdam.cli.StackParameters;
import dev.cofferdam.examples.Main;
import dev.cofferdam.file.Synthesis;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example writes what was reviewed, and writes it twice. */
class ExamplesTest {

  private static final Cofferdam EXAMPLES = Main.cofferdam();

  private static final Snapshots SNAPSHOTS =
      Snapshots.in(
          Path.of(""), SnapshotMode.of(System.getProperty("snapshots"), System.getenv("CI")));

  static SortedSet<String> stacks() {
    return EXAMPLES.stackNames();
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

  @Test
  void every_snapshot_has_its_example() {
    SNAPSHOTS.assertNoOrphans(stacks(), List.of("src", "target"));
  }
}
