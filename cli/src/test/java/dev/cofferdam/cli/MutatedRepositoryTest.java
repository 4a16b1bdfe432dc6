package dev.cofferdam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A good repository with a few faults at random: every seed is a different one. */
class MutatedRepositoryTest {

  /** In a block; fewer on request, {@code -Dmutated=6}, where another JDK has seen them all. */
  private static final int MUTATIONS = Integer.getInteger("mutated", 30);

  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir private Path directory;

  private Workplace workplace;

  @BeforeEach
  void setUp() {
    workplace = new Workplace(directory).without("flux.yaml").without("apps/settings.yaml");
    GoodRepository.texts().forEach(workplace::file);
  }

  @Test
  void renders_as_it_is() {
    var run = workplace.render();

    assertThat(run.err())
        .contains(" of 2 Kustomizations and ", "0 errors")
        .doesNotContain("failed");
    assertThat(run.out()).contains("kind: Deployment").doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void ends_in_good_order_whatever_is_damaged(long block) {
    for (long seed = block * MUTATIONS; seed < (block + 1) * MUTATIONS; seed++) {
      var mutations = new Mutations(seed);
      var good = mutations.choose(List.copyOf(GoodRepository.texts().entrySet()));
      workplace.file(good.getKey(), mutations.damaged(good.getValue()));

      var what = "seed %d, %s".formatted(seed, good.getKey());
      check(what, good.getKey());
      // Proving renders once more: half of them are enough to see that it ends in good order too.
      if (seed % 2 == 0) {
        assertProven(what, seed % 10 == 0);
      }
      workplace.file(good.getKey(), good.getValue());
    }
  }

  private void check(String what, String path) {
    var before = workplace.files();
    long begun = System.nanoTime();
    var run = workplace.render();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(what).isLessThan(LONGEST);
    assertThat(run.status()).as("%s: %s", what, run.err()).isLessThan(3);
    assertThat(run.err()).as(what).doesNotContain("Exception", "\tat ", "bug in Cofferdam");
    assertThat(workplace.render()).as(what).isEqualTo(run);
    assertThat(workplace.files()).as(what).isEqualTo(before);
    // What is no longer a Secret shows what it holds.
    if (!path.endsWith("secret.yaml")) {
      assertThat(run.out() + run.err()).as(what).doesNotContain("hunter2");
    }
  }

  private void assertProven(String what, boolean twice) {
    for (var format : twice ? List.of("text", "sarif") : List.of("text")) {
      var run = workplace.check("--format", format);
      assertThat(run.status()).as("%s: %s", what, run.err()).isLessThan(3);
      assertThat(run.out() + run.err())
          .as(what)
          .doesNotContain("Exception", "\tat ", "bug in Cofferdam", "bug in this program");
      if (twice) {
        assertThat(workplace.check("--format", format)).as(what).isEqualTo(run);
      }
    }
  }
}
