package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.kustomize.Substitution.Failed;
import dev.cofferdam.render.kustomize.Substitution.Substituted;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class PostBuildTest {

  private static final String WAY_OUT =
      ", or keep the object out by its annotation kustomize.toolkit.fluxcd.io/substitute: disabled";

  private static ObjectNode object(String yaml) {
    var reading = YamlReader.read(yaml.getBytes(UTF_8));
    assertThat(reading.faults()).isEmpty();
    return (ObjectNode) reading.documents().get(0).value();
  }

  private static ObjectNode data(String entry) {
    return object(
        "apiVersion: v1\nkind: ConfigMap\ndata:\n  " + entry.replace("\n", "\n  ") + "\n");
  }

  private static PostBuild with(String... namesAndValues) {
    var variables = new TreeMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return PostBuild.of(List.of(), variables);
  }

  /** The data of the object as JSON, or why it failed. */
  private static String apply(PostBuild postBuild, ObjectNode object) {
    var before = object.toString();
    var substitution = postBuild.apply(object);
    assertThat(object).hasToString(before);
    return substitution instanceof Substituted it
        ? it.object().get("data").toString()
        : ((Failed) substitution).text();
  }

  @Test
  void puts_variables_into_keys_and_values_and_leaves_shells_alone() {
    var script =
        """
        ${key}.sh: |
          #!/bin/sh
          echo $HOME $(date) $${kept} ${name}
          if [ -z "${unset:-}" ]; then exit 1; fi
        list: [a, "${name}"]
        """;
    assertThat(apply(with("key", "run", "name", "flux"), data(script)))
        .isEqualTo(
            "{\"run.sh\":\"#!/bin/sh\\necho $HOME $(date) ${kept} flux\\n"
                + "if [ -z \\\"\\\" ]; then exit 1; fi\\n\",\"list\":[\"a\",\"flux\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "a: \"${v}\" => 3 => {\"a\":3}",
        "a: '${v}' => true => {\"a\":true}",
        "a: ${v} => 0644 => {\"a\":420}",
        "a: \"${v}\" => => {\"a\":null}",
        "a: v${v} => 3 => {\"a\":\"v3\"}",
        "a: '${q}${v}${q}' => 3 => {\"a\":\"3\"}",
        "a: ' ${v}' => 3 => {\"a\":\" 3\"}",
        "a: '${v}' => a #b => {\"a\":\"a\"}",
        "a: '${v}' => [1, b] => {\"a\":[1,\"b\"]}",
        "a: '# ${v}' => it''s => {\"a\":\"# it's\"}",
        "a: '${v:=5}' => => {\"a\":5}",
        "a: 9007199254740993 => x => {\"a\":9007199254740992}",
        "a: 1202661107520346520 => x => {\"a\":1202661107520346600}",
        "a: '${v}' => 18446744073709551615 => {\"a\":1.8446744073709552E19}",
        "a: 1.50 => x => {\"a\":1.5}"
      })
  void lets_quoting_decide_on_the_type(String entry, String value, String expected) {
    var text = value == null ? "" : value;
    assertThat(apply(with("v", text, "q", "\""), data(entry))).isEqualTo(expected);
  }

  @Test
  void keeps_lines_that_an_empty_variable_leaves_blank() {
    assertThat(apply(with("v", ""), data("a: |\n  ${v}\nb: |\n  x\n  ${v}\n\n  y\nc: 1")))
        .isEqualTo("{\"a\":\"\",\"b\":\"x\\n\\n\\ny\\n\",\"c\":1}");
    assertThat(apply(with("v", ""), data("a: |\n  b: |\n    ${v}\n  c: 1\nd: 1")))
        .isEqualTo("{\"a\":\"b: |\\n  \\nc: 1\\n\",\"d\":1}");
    assertThat(apply(with("v", ""), data("a:\n- |\n  b: |\n    ${v}\n  c: 1\n- 1")))
        .isEqualTo("{\"a\":[\"b: |\\n  \\nc: 1\\n\",1]}");
    assertThat(apply(with("v", ""), data("a:\n- b: |\n    ${v}\n  c: 1\n- |\n  ${v}\n- 1")))
        .isEqualTo("{\"a\":[{\"b\":\"\",\"c\":1},\"\",1]}");
  }

  @Test
  void keeps_carriage_returns_of_the_object_and_takes_those_of_values_for_line_ends() {
    var postBuild = with("v", "1\r\n2");
    assertThat(apply(postBuild, data("a: \"x\\r\\n${v}\\r\\n\"")))
        .isEqualTo("{\"a\":\"x\\r\\n1 2\\r\\n\"}");
    assertThat(apply(postBuild, data("a: x${v}"))).contains("the variable 'v'");
  }

  @Test
  void leaves_out_line_ends_of_values() {
    assertThat(apply(with("v", "a\nb\n"), data("a: ${v}"))).isEqualTo("{\"a\":\"ab\"}");
  }

  @Test
  void lets_later_sources_win_and_inline_variables_last() {
    var sources = List.of(Map.of("a", "1", "b", "1", "c", "1"), Map.of("b", "2", "c", "2"));
    var postBuild = PostBuild.of(sources, Map.of("c", "3"));
    assertThat(apply(postBuild, data("a: x${a}${b}${c}"))).isEqualTo("{\"a\":\"x123\"}");
    assertThat(postBuild.names()).containsExactly("a", "b", "c");
  }

  @Test
  void runs_only_with_a_variable_or_always() {
    var object = data("a: ${x:=1}");
    assertThat(with().runs()).isFalse();
    assertThat(with().apply(object)).isEqualTo(new Substituted(object));
    assertThat(with().always().runs()).isTrue();
    assertThat(apply(with().always(), object)).isEqualTo("{\"a\":1}");
    assertThat(with("v", "").runs()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"labels", "annotations"})
  void leaves_out_what_opts_out(String marks) {
    var object =
        object(
            "metadata: {%s: {kustomize.toolkit.fluxcd.io/substitute: disabled}}\na: ${x-y}"
                .formatted(marks));
    assertThat(with("bad-name", "").apply(object))
        .isInstanceOfSatisfying(Substituted.class, it -> assertThat(it.object()).isSameAs(object));
    assertThat(PostBuild.variables(object)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Disabled", "enabled", "'true'"})
  void opts_out_by_one_word_only(String value) {
    var object =
        object(
            "metadata: {labels: {kustomize.toolkit.fluxcd.io/substitute: %s}}\ndata: {a: 'x${v}'}"
                .formatted(value));
    assertThat(apply(with("v", "1"), object)).isEqualTo("{\"a\":\"x1\"}");
  }

  @Test
  void is_strict_unless_lenient() {
    var object = data("a: x${unset}");
    assertThat(apply(with("v", "1").lenient(), object)).isEqualTo("{\"a\":\"x\"}");
    assertThat(apply(with("v", "1"), object))
        .isEqualTo(
            "the variable 'unset' is not set; set it, give it a default as in"
                + " '${name:=default}', or write '$${' to keep it for a shell");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-b", "1a", "", "ca.crt", "é", "a "})
  void refuses_names_that_are_none(String name) {
    assertThat(apply(with("v", "", name, "hunter2"), data("a: b")))
        .isEqualTo(
            "the name of the variable '%s' must be letters, digits and underscores, and not begin with a digit; rename it"
                .formatted(name));
  }

  @Test
  void lists_variables_in_the_order_of_the_yaml() {
    var object = data("b: ${z} $${no} ${y:-${x}}\na: [ '${w^^}' ]\nc: '${z}'");
    assertThat(PostBuild.variables(object)).containsExactly("w", "z", "y", "x");
  }

  @Test
  void names_the_variable_that_breaks_the_yaml() {
    var expected =
        "with the variable 'bad' put in, the YAML of the object is no longer that of one object; change what it stands for";
    assertThat(apply(with("ok", "1", "bad", "[", "z", "1"), data("a: ${ok}\nb: ${bad}\nc: ${z}")))
        .isEqualTo(expected + WAY_OUT);
    assertThat(apply(with("bad", "b"), data("${bad}: 1\nb: 2"))).isEqualTo(expected + WAY_OUT);
  }

  @Test
  void names_all_variables_if_several_break_the_yaml() {
    assertThat(apply(with("x", "[", "y", "{"), data("a: ${x}\nb: ${y}")))
        .isEqualTo(
            "with the variables 'x', 'y' put in, the YAML of the object is no longer that of one object; change what it stands for"
                + WAY_OUT);
  }

  @Test
  void tells_if_no_variable_is_to_blame() {
    assertThat(apply(with("v", "1"), data("a: ${v}\nb: ${no:=[}")))
        .isEqualTo(
            "the YAML of the object cannot be read back, whatever its variables stand for; mend its defaults, its key '<<' or its line ends such as U+2028"
                + WAY_OUT);
  }

  @Test
  void refuses_what_kustomize_cannot_write_or_read_back() {
    assertThat(apply(with("v", "1"), data("a: \"\\x7f\"")))
        .isEqualTo(
            "a text of the object holds a control character that kustomize cannot write, such as U+007F; remove it");
    assertThat(apply(with("v", "1"), data("a: \"\\tx\\ny\"")))
        .isEqualTo(
            "a text of several lines begins with a tab, which kustomize cannot read back after substitution; begin it with something else");
    assertThat(apply(with("v", "\ty"), data("a: |\n  ${v}\n  z"))).contains("variable 'v'");
  }

  /** Each failure there is, with variables that are secret. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: ${s-d}",
        "a: ${}",
        "a: ${s:-${no}}",
        "a: ${s",
        "a: ${s:4:1}",
        "a: ${c} ${s}",
        "${s}: 1",
        "a: ${q}${s}",
        "a: '${s}${q}'",
        "a: ${inf}",
        "a: ${anchor}",
        "a: ${s}\n${k}: 1\nk: 1",
        "a: \"\\x7f${s}\"",
        "a: \"\\t${s}\\ny\"",
        "a: ${s:=[}${u}",
        "a: ${s//s3/[}",
        "a: ${no}"
      })
  void never_tells_what_a_variable_stands_for(String entry) {
    var secret = "s3cr€t: hunter2";
    var postBuild =
        with(
            "s",
            secret,
            "c",
            "\u0007" + secret,
            "q",
            "\"" + secret,
            "k",
            "k",
            "inf",
            "-.inf",
            "anchor",
            "*s3cr",
            "u",
            "]" + secret);
    var failed = postBuild.apply(data(entry));
    assertThat(failed)
        .isInstanceOfSatisfying(
            Failed.class,
            it ->
                assertThat(it.text())
                    .isNotBlank()
                    .doesNotContain("s3cr", "hunter", ".inf", "*", "\u0007"));
    assertThat(postBuild.toString()).isEqualTo("PostBuild[anchor, c, inf, k, q, s, u]");
  }

  @Test
  void survives_aliases_that_grow_without_end() {
    var list = new StringBuilder("[&a0 [x,x,x,x,x,x,x,x,x,x]");
    for (int i = 1; i < 9; i++) {
      list.append(", &a%d [%s]".formatted(i, "*a%d,".formatted(i - 1).repeat(10)));
    }
    assertThat(apply(with("v", list + "]"), data("a: ${v}"))).contains("the variable 'v'");
  }
}
