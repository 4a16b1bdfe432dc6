package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.node.ObjectNode;

/** Compares with what Helm and Flux make of the same. */
class ValuesOracleTest {

  private static final int EXPRESSIONS = 6000;
  private static final int RELEASES = 3000;
  private static final int CHARTS = 500;

  @Test
  void sets_what_helm_sets() {
    var oracle = ValuesOracle.ready();
    var random = new RandomValues(4);
    List<String> cases = new ArrayList<>();
    List<ObjectNode> results = new ArrayList<>();
    for (int i = 0; i < EXPRESSIONS; i++) {
      var values = GoValues.copy(random.map(3));
      var expression = random.expression();
      boolean typed = random.chance(60);
      oracle.set(expression, typed, values.deepCopy());
      cases.add(values + " -> " + expression + " typed " + typed);
      results.add(set(expression, typed, values) ? values : null);
    }
    compare(cases, results, oracle.answers());
    assertThat(results).filteredOn(values -> values != null).hasSizeGreaterThan(EXPRESSIONS / 4);
    assertThat(results).filteredOn(values -> values == null).hasSizeGreaterThan(EXPRESSIONS / 4);
  }

  private static boolean set(String expression, boolean typed, ObjectNode values) {
    try {
      if (typed) {
        SetExpression.set(values, expression);
      } else {
        SetExpression.setStrings(values, expression);
      }
      return true;
    } catch (ValuesFault e) {
      return false;
    }
  }

  @Test
  void composes_what_flux_composes() {
    var oracle = ValuesOracle.ready();
    var random = new RandomValues(77);
    List<String> cases = new ArrayList<>();
    List<ObjectNode> results = new ArrayList<>();
    for (int i = 0; i < RELEASES; i++) {
      var release = random.release();
      var objects = random.objects();
      oracle.compose(release, objects);
      var values = ReleaseValues.compose(release, objects);
      cases.add(release + " with " + shown(objects) + " gives " + values.failures());
      results.add(values.values().orElse(null));
    }
    compare(cases, results, oracle.answers());
    assertThat(results).filteredOn(values -> values != null).hasSizeGreaterThan(RELEASES / 4);
    assertThat(results).filteredOn(values -> values == null).hasSizeGreaterThan(RELEASES / 20);
  }

  private static String shown(Values.Objects objects) {
    var text = new StringBuilder();
    objects
        .all()
        .forEach(
            (object, keys) ->
                keys.forEach(
                    (key, value) ->
                        text.append(
                            "%s %s=%s; ".formatted(object, key, new String(value, UTF_8)))));
    return text.toString();
  }

  @Test
  void merges_what_source_controller_merges() {
    var oracle = ValuesOracle.ready();
    var random = new RandomValues(8);
    List<String> cases = new ArrayList<>();
    List<ObjectNode> results = new ArrayList<>();
    for (int i = 0; i < CHARTS; i++) {
      var files = List.of(random.text(), random.text(), random.text());
      oracle.merge(files.stream().map(text -> text.getBytes(UTF_8)).toList());
      var values =
          ChartValues.merge(
              List.of("0", "1", "2"),
              false,
              path -> Optional.of(files.get(Integer.parseInt(path)).getBytes(UTF_8)));
      cases.add(files + " gives " + values.failures());
      results.add(values.values().orElse(null));
    }
    compare(cases, results, oracle.answers());
  }

  @Test
  void shortens_names_as_helm_controller_does() {
    var oracle = ValuesOracle.ready();
    var random = new RandomValues(1);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      var name = random.name();
      oracle.name(name);
      names.add(ReleaseTarget.of(Values.release("{releaseName: %s}".formatted(name))).name());
    }
    assertThat(names).isEqualTo(oracle.answers().stream().map(ValuesOracle.Answer::name).toList());
  }

  private static void compare(
      List<String> cases, List<ObjectNode> results, List<ValuesOracle.Answer> answers) {
    assertThat(answers).hasSameSizeAs(cases);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      var ours = shown(results.get(i));
      var theirs = shown(answers.get(i));
      if (!ours.equals(theirs)) {
        differences.add(cases.get(i) + "\n  ours:   " + ours + "\n  theirs: " + theirs);
      }
    }
    assertThat(differences).isEmpty();
  }

  private static String shown(ObjectNode values) {
    return values == null
        ? "refused"
        : Sorted.copy(GoValues.copy(values)) + " " + Values.int64s(values).keySet();
  }

  private static String shown(ValuesOracle.Answer answer) {
    return answer.isRefused()
        ? "refused"
        : Sorted.copy(GoValues.copy((ObjectNode) answer.values())) + " " + answer.int64s();
  }

  /** Each row is a text that Flux takes and we refuse, because readers disagree about it. */
  static final List<String> STRICTER = List.of("a: 1\na: 2");

  @ParameterizedTest
  @FieldSource("STRICTER")
  void refuses_more_than_flux_on_purpose(String text) {
    var oracle = ValuesOracle.ready();
    var release = Values.release("valuesFrom: [{kind: Secret, name: s}]");
    var objects = Values.Objects.none().with("Secret/s", "values.yaml", text);
    oracle.compose(release, objects);
    assertThat(oracle.answers().get(0).isRefused()).isFalse();
    assertThat(ReleaseValues.compose(release, objects).failures()).hasSize(1);
  }

  /** Each row is an inline value that makes Flux drop all of them, or change it. */
  static final List<String> DROPPED = List.of("\u007F", "\u0080", "\u0085", "\uFFFE", "\uFFFF");

  @ParameterizedTest
  @FieldSource("DROPPED")
  void refuses_what_flux_drops(String text) {
    var oracle = ValuesOracle.ready();
    var release = Values.release("values: {}");
    ((ObjectNode) release.get("spec").get("values")).put("a", text);
    oracle.compose(release, Values.Objects.none());
    assertThat(oracle.answers().get(0).values().path("a").stringValue("dropped"))
        .isNotEqualTo(text);
    assertThat(ReleaseValues.compose(release, Values.Objects.none()).failures()).hasSize(1);
  }
}
