package dev.cofferdam.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.kustomize.Substitution.Substituted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ours against Flux's own code, on cases made by chance. */
class SubstituteOracleTest {

  private static final int CASES = 3000;
  private static final int SEED = 20_260_904;
  private static final String FAILED = "failed";

  /** The way of the oracle to make an object of JSON cannot make all of them. */
  private static final String NOT_ASKED = "failed to create resource from map";

  private final List<ObjectNode> cases = new ArrayList<>();
  private final List<String> ours = new ArrayList<>();

  private void add(ObjectNode question, String answer) {
    cases.add(question);
    ours.add(answer);
  }

  private List<String> differences(Function<JsonNode, String> answer) {
    var theirs = SubstituteOracle.ask(cases);
    assertThat(theirs).hasSameSizeAs(ours);
    return IntStream.range(0, ours.size())
        .filter(i -> !answer.apply(theirs.get(i)).equals(ours.get(i)))
        .filter(i -> isAsked(theirs.get(i)))
        .mapToObj(i -> cases.get(i) + "\n  theirs " + theirs.get(i) + "\n  ours " + ours.get(i))
        .toList();
  }

  private static boolean isAsked(JsonNode answer) {
    return !answer.path("error").stringValue("").startsWith(NOT_ASKED);
  }

  @Test
  void substitutes_as_envsubst_does() {
    var nasty = new Nasty(new SplittableRandom(SEED), false);
    for (int i = 0; i < CASES; i++) {
      var text = nasty.template();
      var variables = nasty.variables();
      boolean strict = nasty.chance(30);
      add(
          SubstituteOracle.text(text, variables, strict),
          () -> Envsubst.substitute(text, it -> Optional.ofNullable(variables.get(it)), strict));
    }
    assertThat(differences(it -> it.path("text").stringValue(FAILED))).isEmpty();
    assertBothHappen();
  }

  /** Cases that all fail, or never, would show little. */
  private void assertBothHappen() {
    assertThat(ours.stream().filter(FAILED::equals).count())
        .isBetween(CASES / 10L, CASES * 9L / 10);
  }

  private interface Answer {
    String get() throws SubstitutionFailure;
  }

  private void add(ObjectNode question, Answer answer) {
    try {
      add(question, answer.get());
    } catch (SubstitutionFailure e) {
      add(question, FAILED);
    }
  }

  @Test
  void writes_as_kustomize_does() {
    var nasty = new Nasty(new SplittableRandom(SEED), true);
    for (int i = 0; i < CASES; i++) {
      var object = nasty.object(nasty.value(0));
      add(SubstituteOracle.value(object), GoYaml.write(object));
    }
    assertThat(differences(it -> it.path("text").stringValue(FAILED))).isEmpty();
  }

  @Test
  void makes_of_objects_what_flux_does() {
    var nasty = new Nasty(new SplittableRandom(SEED), false);
    for (int i = 0; i < CASES; i++) {
      var object = nasty.templated();
      var variables = nasty.words();
      boolean strict = nasty.chance(20);
      var postBuild = PostBuild.of(List.of(), variables).always();
      var substitution = (strict ? postBuild : postBuild.lenient()).apply(object);
      add(
          SubstituteOracle.object(object, variables, strict),
          substitution instanceof Substituted it ? canonical(it.object()) : FAILED);
    }
    assertThat(differences(it -> it.has("object") ? canonical(it.get("object")) : FAILED))
        .isEmpty();
    assertBothHappen();
  }

  /** Jackson tells numbers of equal value apart by their Java type. */
  private static String canonical(JsonNode value) {
    if (value.isObject()) {
      return value.properties().stream()
          .map(it -> it.getKey() + "=" + canonical(it.getValue()))
          .sorted()
          .toList()
          .toString();
    }
    if (value.isArray()) {
      return IntStream.range(0, value.size()).mapToObj(i -> canonical(value.get(i))).toList()
          + "[]";
    }
    return value.isNumber() ? GoNumbers.write(value) : value.toString();
  }
}
