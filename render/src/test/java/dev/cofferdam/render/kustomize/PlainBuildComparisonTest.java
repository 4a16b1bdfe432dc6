package dev.cofferdam.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.kustomize.FluxOracle.Case;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** What only lists, built by us and by those who do it in the cluster. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainBuildComparisonTest {

  private static final int CASES = 250;

  @Test
  void what_only_lists_becomes_what_flux_makes_of_it() {
    List<Case> cases = new ArrayList<>();
    for (int seed = 0; seed < CASES; seed++) {
      var files = new RandomSource(seed).files(seed % 2 == 0);
      cases.add(new Case(files, "./", JsonNodeFactory.instance.objectNode(), false));
    }
    var answers = FluxOracle.ask(cases);
    int built = 0;
    int left = 0;
    var softly = new SoftAssertions();
    for (int seed = 0; seed < CASES; seed++) {
      var ours = plain(cases.get(seed));
      var theirs = answers.get(seed);
      if (isLeft(ours)) {
        left++;
        continue;
      }
      built += ours.objects().size();
      softly
          .assertThat(shown(ours))
          .as("seed %d: theirs %s, ours %s", seed, theirs.error(), ours.failure())
          .isEqualTo(shown(theirs));
    }
    softly.assertAll();
    assertThat(built).isGreaterThan(CASES);
    assertThat(left).isLessThan(CASES / 4);
  }

  @Test
  void what_only_lists_becomes_what_kustomize_makes_of_it() {
    var engine = Engines.any();
    int built = 0;
    for (int seed = 0; seed < 200; seed++) {
      var files = new RandomSource(10_000 + seed).files(true);
      var ours = plain(new Case(files, ".", JsonNodeFactory.instance.objectNode(), false));
      if (isLeft(ours) || ours.failure().isPresent() || ours.objects().isEmpty()) {
        continue;
      }
      var theirs = Engines.raw(engine, files);
      built += ours.objects().size();
      assertThat(Json.canonical(ours.objects().stream().map(BuiltObject::value)))
          .as("seed %d", seed)
          .isEqualTo(Json.canonical(theirs.stream()));
    }
    assertThat(built).isGreaterThan(200);
  }

  private static Built plain(Case it) {
    return KustomizeBuild.withoutEngine()
        .build(MemoryTree.of(it.files()), it.path(), KustomizationSettings.NONE);
  }

  /** Whether we say ourselves that kustomize has to look. */
  private static boolean isLeft(Built built) {
    return built.failure().filter(it -> it.reason() == BuildFailure.Reason.NO_ENGINE).isPresent();
  }

  private static String shown(Built built) {
    return built.failure().isPresent()
        ? "a failure"
        : Json.canonical(built.objects().stream().map(BuiltObject::value));
  }

  private static String shown(FluxOracle.Answer answer) {
    return answer.error().isEmpty() ? Json.canonical(answer.objects().stream()) : "a failure";
  }
}
