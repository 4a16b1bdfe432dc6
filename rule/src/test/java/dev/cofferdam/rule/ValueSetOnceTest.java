package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.RepositoryFacts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueSetOnceTest {

  @Test
  void accepts_values_that_do_not_meet() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void reports_each_value_that_is_set_twice() {
    assertThat(findings("db.url", "image.tag"))
        .containsExactly(
            "a.yaml:3:1: HelmRelease coder/coder: spec.valuesFrom sets 'db.url' by targetPath, and"
                + " spec.values sets it too; leave one of them out",
            "a.yaml:3:1: HelmRelease coder/coder: spec.valuesFrom sets 'image.tag' by targetPath,"
                + " and spec.values sets it too; leave one of them out");
  }

  private static List<String> findings(String... overlaps) {
    var name = new FluxName("coder", "coder");
    var run =
        new ReleaseRun(
            name,
            Clusters.object("kind: HelmRelease"),
            Clusters.origin("a.yaml", 3, name),
            "coder",
            "coder",
            Optional.empty(),
            Optional.empty(),
            List.of(overlaps),
            true);
    return Clusters.findings(
        new ValueSetOnce(),
        Clusters.with(List.of(), List.of(), List.of(run), RepositoryFacts.none()));
  }
}
