package dev.cofferdam.render.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReleaseValuesTest {

  @Test
  void lays_later_references_over_earlier_and_inline_values_over_all() {
    var objects =
        Values.Objects.none()
            .with("ConfigMap/a", "values.yaml", "{x: 1, m: {a: 1, b: 1, l: [1, 2]}}")
            .with("Secret/b", "k", "{w: 2, m: {b: 2, c: 2, l: [3]}}");
    var spec =
        """
        valuesFrom:
          - {kind: ConfigMap, name: a}
          - {kind: Secret, name: b, valuesKey: k}
        values: {z: 3, m: {c: 3}}
        """;
    assertThat(composed(spec, objects))
        .isEqualTo("{\"x\":1,\"m\":{\"a\":1,\"b\":2,\"l\":[3],\"c\":3},\"w\":2,\"z\":3}");
  }

  @Test
  void has_no_values_without_any() {
    assertThat(composed("{}", Values.Objects.none())).isEqualTo("{}");
    assertThat(composed("values: null", Values.Objects.none())).isEqualTo("{}");
    assertThat(composed("values: [a]", Values.Objects.none())).isEqualTo("{}");
    assertThat(composed("{values: {}, valuesFrom: []}", Values.Objects.none())).isEqualTo("{}");
  }

  /** Each row is what an earlier reference holds, a target path, the inline values, who wins. */
  static final List<String> WINNERS =
      List.of(
          "{} -> foo -> {foo: inline} -> {\"foo\":\"inline\"}",
          "{} -> a.b -> {a: {b: inline}} -> {\"a\":{\"b\":\"path\"}}",
          "{a: {c: 1}} -> a.b -> {a: {b: inline}} -> {\"a\":{\"c\":1,\"b\":\"inline\"}}",
          "{a: 1} -> a.b -> {a: {b: inline}} -> {\"a\":{\"b\":\"path\"}}",
          "{a: {c: {}}} -> a.b.c -> {a: {b: {c: inline}}} -> {\"a\":{\"c\":{},\"b\":{\"c\":\"path\"}}}",
          "{} -> a[0] -> {a: [inline]} -> {\"a\":[\"path\"]}",
          "{} -> a[1] -> {a: [inline]} -> {\"a\":[\"inline\"]}",
          "{} -> a[0].b -> {a: [{b: inline}]} -> {\"a\":[{\"b\":\"path\"}]}",
          "{} -> a[0].b -> {a: [inline]} -> {\"a\":[{\"b\":\"path\"}]}",
          "{} -> a.b[1] -> {a: {b: [inline]}} -> {\"a\":{\"b\":[\"inline\",\"path\"]}}",
          "{} -> foo -> {foo: {bar: inline}} -> {\"foo\":{\"bar\":\"inline\"}}",
          "{} -> foo -> {bar: inline} -> {\"bar\":\"inline\",\"foo\":\"path\"}",
          "{foo: earlier} -> foo -> {} -> {\"foo\":\"path\"}");

  @ParameterizedTest
  @FieldSource("WINNERS")
  void lets_win_whom_flux_lets_win(String row) {
    var parts = row.split(" -> ", 4);
    var objects =
        Values.Objects.none()
            .with("ConfigMap/a", "values.yaml", parts[0])
            .with("Secret/s", "k", "path");
    var spec =
        """
        valuesFrom:
          - {kind: ConfigMap, name: a}
          - {kind: Secret, name: s, valuesKey: k, targetPath: '%s'}
        values: %s
        """;
    assertThat(composed(spec.formatted(parts[1], parts[2]), objects)).isEqualTo(parts[3]);
  }

  @Test
  void leaves_the_helm_release_as_it_is() {
    var release =
        Values.release(
            """
            values: {a: {b: [1]}}
            valuesFrom: [{kind: Secret, name: s, valuesKey: k, targetPath: 'a.b[0]'}]
            """);
    var before = release.deepCopy();
    var objects = Values.Objects.none().with("Secret/s", "k", "2");
    assertThat(ReleaseValues.compose(release, objects).values())
        .hasToString("Optional[{\"a\":{\"b\":[2]}}]");
    assertThat(release).isEqualTo(before);
  }

  @Test
  void lets_later_layers_hide_a_target_path() {
    var objects =
        Values.Objects.none()
            .with("Secret/s", "k", "path")
            .with("ConfigMap/a", "values.yaml", "a: {b: later}");
    var spec =
        """
        valuesFrom:
          - {kind: Secret, name: s, valuesKey: k, targetPath: a.b}
          - {kind: ConfigMap, name: a}
        """;
    assertThat(composed(spec, objects)).isEqualTo("{\"a\":{\"b\":\"later\"}}");
  }

  /** Each row is a value, as it is and literally, and what stands at its target path. */
  static final List<String> TYPED =
      List.of(
          "123 -> 123",
          "true -> true",
          "null -> null",
          "'123' -> \"123\"",
          "\"true\" -> \"true\"",
          "'x\" -> \"'x\\\"\"",
          "'\"x\"' -> \"x\"",
          "'a,b=c' -> \"a\"",
          "'{a,1}' -> [\"a\",\"1\"]",
          "' -> \"\"",
          "{a,1} -> [\"a\",1]",
          "a\\,b -> \"a,b\"",
          "postgres://u:p@h/d?x=1 -> \"postgres://u:p@h/d?x=1\"",
          "x,other.type=LoadBalancer -> \"x\"",
          " 1  -> \" 1 \"");

  @ParameterizedTest
  @FieldSource("TYPED")
  void types_a_value_as_helm_does(String row) {
    var parts = row.split(" -> ", 2);
    assertThat(at(parts[0], "")).isEqualTo(parts[1]);
  }

  @ParameterizedTest
  @FieldSource("TYPED")
  void takes_a_literal_as_it_stands(String row) {
    var value = row.split(" -> ", 2)[0];
    var expected = Values.json("{}").put("x", value).get("x").toString();
    assertThat(at(value, ", literal: true")).isEqualTo(expected);
  }

  private static String at(String value, String literal) {
    var objects = Values.Objects.none().with("Secret/s", "k", value);
    var spec = "valuesFrom: [{kind: Secret, name: s, valuesKey: k, targetPath: at.this%s}]";
    return compose(spec.formatted(literal), objects)
        .values()
        .orElseThrow()
        .at("/at/this")
        .toString();
  }

  @Test
  void lets_a_value_set_other_keys() {
    var objects = Values.Objects.none().with("Secret/s", "k", "x,coder.service.type=LoadBalancer");
    assertThat(
            composed(
                "valuesFrom: [{kind: Secret, name: s, valuesKey: k, targetPath: 'coder.env[2].value'}]",
                objects))
        .isEqualTo(
            "{\"coder\":{\"env\":[null,null,{\"value\":\"x\"}],\"service\":{\"type\":\"LoadBalancer\"}}}");
  }

  @Test
  void loses_an_empty_value_in_an_item_of_a_list() {
    var objects = Values.Objects.none().with("Secret/s", "k", "");
    var spec = "valuesFrom: [{kind: Secret, name: s, valuesKey: k, targetPath: 'a[0].b'}]";
    assertThat(composed(spec, objects)).isEqualTo("{\"a\":[]}");
  }

  @Test
  void replaces_each_byte_that_is_no_text() {
    var bytes = new byte[] {'a', (byte) 0xE2, (byte) 0x82, 'b', (byte) 0xFF};
    var objects = Values.Objects.none().with("Secret/s", "k", bytes);
    var spec = "valuesFrom: [{kind: Secret, name: s, valuesKey: k, targetPath: a, literal: true}]";
    assertThat(composed(spec, objects)).isEqualTo("{\"a\":\"a\uFFFD\uFFFDb\uFFFD\"}");
  }

  /** Each row is a text and the values in it. */
  static final List<String> TEXTS =
      List.of(
          "-> {}",
          "# nothing -> {}",
          "null -> {}",
          "---\n -> {}",
          "---\n---\na: 1 -> {}",
          "---\n...\na: 1 -> {}",
          "\uFEFF# first\n---\na: 1 -> {\"a\":1}",
          "# first\n---\na: 1\n---\nb: 2 -> {\"a\":1}",
          "a: 1\n...\n}{ -> {\"a\":1}",
          "a: 1\n--- }{ -> {\"a\":1}",
          "--- {a: 1} -> {\"a\":1}",
          "%YAML 1.1\n---\na: 1 -> {\"a\":1}",
          "a: |\n  ---\n  b\n -> {\"a\":\"---\\nb\\n\"}",
          "a: ---x -> {\"a\":\"---x\"}",
          "{\"a\": 1e3} -> {\"a\":1000}",
          "a: &x {b: 1}\nc: *x -> {\"a\":{\"b\":1},\"c\":{\"b\":1}}",
          "a: 9007199254740993 -> {\"a\":9007199254740992}",
          "a: 9223372036854775807 -> {\"a\":9223372036854775808}",
          "a: 10000000 -> {\"a\":10000000}",
          "a: 1e30 -> {\"a\":1.0E30}");

  @ParameterizedTest
  @FieldSource("TEXTS")
  void reads_the_first_document_of_a_text(String row) {
    int arrow = row.lastIndexOf("-> ");
    var text = row.substring(0, Math.max(0, arrow - 1));
    var objects = Values.Objects.none().with("ConfigMap/a", "values.yaml", text);
    assertThat(composed("valuesFrom: [{kind: ConfigMap, name: a}]", objects))
        .isEqualTo(row.substring(arrow + 3));
  }

  /** Each row is a text and why there are no values in it. */
  static final List<String> REFUSED =
      List.of(
          "[a] -> it is no map; write keys and values",
          "hunter2 -> it is no map; write keys and values",
          "hunter2: [ -> it cannot be read at 1:11; mend the YAML there",
          "# hunter2\n...\na: 1 -> it ends before it begins; remove the '...'",
          "a: .inf -> it cannot be read at 1:4; mend the YAML there",
          "hunter2: 1\nhunter2: 2 -> it cannot be read at 2:1; mend the YAML there");

  @ParameterizedTest
  @FieldSource("REFUSED")
  void says_where_a_text_has_no_values_and_not_what_it_has(String row) {
    var parts = row.split(" -> ", 2);
    var objects = Values.Objects.none().with("Secret/s", "values.yaml", parts[0]);
    var values = compose("valuesFrom: [{kind: Secret, name: s}]", objects);
    assertThat(values.failures())
        .containsExactly("Secret 's', key 'values.yaml' has no values: " + parts[1]);
    assertThat(values.values()).isEmpty();
  }

  @Test
  void tells_int64_from_float64() {
    var objects = Values.Objects.none().with("Secret/s", "k", "10000000");
    var spec =
        """
        valuesFrom: [{kind: Secret, name: s, valuesKey: k, targetPath: a.set}]
        values: {a: {inline: 10000000, large: 100000000000, half: 0.5}}
        """;
    var values = compose(spec, objects).values().orElseThrow();
    assertThat(Values.int64s(values)).containsOnlyKeys("/a/set");
    assertThat(values)
        .hasToString(
            "{\"a\":{\"inline\":10000000,\"large\":100000000000,\"half\":0.5,\"set\":10000000}}");
  }

  @Test
  void goes_on_without_what_is_optional_and_unknown() {
    var spec =
        """
        valuesFrom:
          - {kind: Secret, name: s, optional: true, targetPath: a}
          - {kind: ConfigMap, name: c, optional: true}
        values: {b: 1}
        """;
    var objects = Values.Objects.none().empty("ConfigMap/c");
    var values = compose(spec, objects);
    assertThat(values.values()).hasToString("Optional[{\"b\":1}]");
    assertThat(values.failures()).isEmpty();
    assertThat(values.unknown())
        .containsExactly(
            new UnknownValues(
                new ValuesReference("Secret", "s", "values.yaml", "a", false, true), false));
  }

  @Test
  void composes_nothing_if_something_is_unknown_that_must_be_there() {
    var spec = "valuesFrom: [{kind: Secret, name: s}, {kind: Secret, name: t, optional: true}]";
    var values = compose(spec, Values.Objects.none());
    assertThat(values.values()).isEmpty();
    assertThat(values.failures()).isEmpty();
    assertThat(values.unknown())
        .extracting(UnknownValues::isDispensable)
        .containsExactly(false, true);
  }

  @Test
  void composes_nothing_if_something_is_encrypted_that_is_surely_there() {
    var spec = "valuesFrom: [{kind: Secret, name: s, optional: true}]";
    var values =
        ReleaseValues.compose(
            Values.release(spec), (kind, name, key) -> new ValuesSource.Lookup.Encrypted());
    assertThat(values.values()).isEmpty();
    assertThat(values.unknown()).extracting(UnknownValues::encrypted).containsExactly(true);
  }

  @Test
  void refuses_what_flux_refuses() {
    var spec =
        """
        valuesFrom:
          - {kind: ConfigMap, name: a}
          - {kind: ConfigMap, name: b, valuesKey: x}
          - {kind: Deployment, name: c}
          - {kind: ConfigMap, name: a, optional: true}
        """;
    var objects = Values.Objects.none().empty("ConfigMap/a").empty("ConfigMap/b");
    assertThat(compose(spec, objects).failures())
        .containsExactly(
            "ConfigMap 'a', key 'values.yaml' is not there; add the key, or make the reference optional",
            "ConfigMap 'b', key 'x' is not there; add the key, or make the reference optional",
            "valuesFrom must name a ConfigMap or a Secret, got 'Deployment'");
  }

  @Test
  void refuses_what_kubernetes_refuses() {
    var values =
        ReleaseValues.compose(
            Values.release("valuesFrom: [{kind: Secret, name: s}]"),
            (kind, name, key) -> new ValuesSource.Lookup.Damaged());
    assertThat(values.failures())
        .containsExactly(
            "Secret 's', key 'values.yaml' holds what Kubernetes refuses; write text, or base64 in data");
  }

  @Test
  void refuses_a_value_that_cannot_be_set_without_repeating_it() {
    var spec =
        "{values: {a: 1}, valuesFrom: [{kind: Secret, name: s, valuesKey: k, targetPath: %s}]}";
    var objects = Values.Objects.none().with("Secret/s", "k", "hunter2,hunter3");
    assertThat(compose(spec.formatted("b"), objects).failures())
        .containsExactly(
            "Secret 's', key 'k' cannot be set at its target path: a comma begins a new key, and one has"
                + " no value; write '\\,'");
    assertThat(compose(spec.formatted("a.b"), objects).failures())
        .containsExactly(
            "Secret 's', key 'k' cannot be set at its target path: a dot leads into what is no map; set"
                + " all of it instead");
    assertThat(compose(spec.formatted("a.b"), objects).values()).isEmpty();
  }

  @Test
  void refuses_inline_values_that_flux_would_drop_in_silence() {
    var objects = Values.Objects.none();
    assertThat(compose("values: {a: {b: [\"\\x7f\"]}}", objects).failures())
        .containsExactly(
            "helm-controller cannot read the inline values: a text holds a control character; remove it");
    assertThat(compose("values: {\"\\x80\": 1}", objects).failures()).hasSize(1);
    assertThat(compose("values: {? %s : 1}".formatted("k".repeat(1001)), objects).failures())
        .containsExactly(
            "helm-controller cannot read the inline values: a key is longer than 1000 characters; shorten it");
  }

  @Test
  void composes_alike_in_every_locale() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
      assertThat(at("FALSE", "")).isEqualTo("false");
      assertThat(at("10000000", "")).isEqualTo("10000000");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String composed(String spec, ValuesSource objects) {
    var values = compose(spec, objects);
    assertThat(values.failures()).isEmpty();
    return values.values().orElseThrow().toString();
  }

  private static ReleaseValues compose(String spec, ValuesSource objects) {
    return ReleaseValues.compose(Values.release(spec), objects);
  }
}
