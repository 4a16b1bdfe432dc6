package dev.cofferdam.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.constraint.Constraints;
import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.constraint.Violation;
import dev.cofferdam.schema.Mutations.Mutation;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every constraint of every kind of the model, broken once; and what is then said. */
class ConstraintsTest {

  private static final Path EXPECTED = Path.of("src/test/resources/dev/cofferdam/schema/broken");
  private static final ObjectValidator VALIDATOR =
      new ObjectValidator(new Schemas(), FluxVersion.NEWEST);

  static Stream<String> kinds() {
    return ModelExamples.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void let_the_examples_pass(String kind) {
    assertThat(ModelExamples.of(kind))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(judged(it).isValid()).as(judged(it).toString()).isTrue());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void are_all_broken_by_a_mutation_of_an_example(String kind) {
    assertThat(mutations(kind).notBroken()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void are_reported_when_they_are_broken(String kind) {
    assertThat(mutations(kind).all())
        .allSatisfy(
            it ->
                assertThat(judged(it.object()).problems())
                    .as(it.constraint())
                    .extracting(Problem::id)
                    .contains(it.id()));
  }

  /** Accept what is said now with {@code -Dmessages=update}, and read the difference. */
  @ParameterizedTest
  @MethodSource("kinds")
  void are_reported_in_these_words(String kind) throws IOException {
    var said =
        mutations(kind).all().stream()
            .map(it -> "# " + it.constraint() + "\n" + words(it) + "\n")
            .collect(Collectors.joining());
    var file = EXPECTED.resolve(kind + ".txt");
    if ("update".equals(System.getProperty("messages")) && System.getenv("CI") == null) {
      Files.createDirectories(EXPECTED);
      Files.writeString(file, said);
    }
    assertThat(said).isEqualTo(Files.readString(file));
  }

  private static String words(Mutation mutation) {
    return judged(mutation.object()).problems().stream()
        .map(Problem::toString)
        .collect(Collectors.joining("\n"));
  }

  /** What builders refuse is what the validator reports, in every place. */
  @ParameterizedTest
  @MethodSource("kinds")
  void are_reported_by_builders_as_well(String kind) {
    var silent = new ArrayList<String>();
    int compared = 0;
    for (Mutation mutation : mutations(kind).all()) {
      var built = ModelExamples.tryRead(mutation.object());
      if (built.isPresent() && !isListLeftOut(mutation, built.get())) {
        compared++;
        var paths = paths(built.get());
        judged(mutation.object()).problems().stream()
            .filter(it -> !paths.contains(it.field()))
            .forEach(it -> silent.add(mutation.constraint() + ": " + it));
      }
    }
    assertThat(silent).isEmpty();
    assertThat(compared).isPositive();
  }

  private static List<String> paths(KubernetesResource built) {
    return Constraints.violations(built, FluxVersion.NEWEST).stream().map(Violation::path).toList();
  }

  /** A list that is left out is empty in a record, and may be meant to be. */
  private static boolean isListLeftOut(Mutation mutation, KubernetesResource built) {
    boolean mayBe =
        mutation.id().equals("schema/required") || mutation.constraint().endsWith(" minItems");
    return mayBe && judged(mutation.object()).problems().size() == 1 && paths(built).isEmpty();
  }

  private static Mutations mutations(String kind) {
    return Mutations.of(ModelExamples.structure(kind), ModelExamples.of(kind));
  }

  private static Judgement judged(ObjectNode object) {
    return VALIDATOR.judge(object, Extent.WHOLE);
  }
}
