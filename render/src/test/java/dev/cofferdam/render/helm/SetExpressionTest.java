package dev.cofferdam.render.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each row is what is there, an expression, and what is there then. */
class SetExpressionTest {

  static final List<String> TYPED =
      List.of(
          "{} -> name=value -> {\"name\":\"value\"}",
          "{} -> a=b,c=d -> {\"a\":\"b\",\"c\":\"d\"}",
          "{} -> outer.inner=value -> {\"outer\":{\"inner\":\"value\"}}",
          "{} -> name={a,b} -> {\"name\":[\"a\",\"b\"]}",
          "{} -> name={} -> {\"name\":[\"\"]}",
          "{} -> name={1,true,null,x}y=2 -> {\"name\":[1,true,null,\"x\"],\"y\":2}",
          "{} -> name={a\\,b,c\\}} -> {\"name\":[\"a,b\",\"c}\"]}",
          "{} -> servers[0].port=80,servers[0].host=x -> {\"servers\":[{\"port\":80,\"host\":\"x\"}]}",
          "{} -> a[2]=x -> {\"a\":[null,null,\"x\"]}",
          "{} -> a[0][1]=x -> {\"a\":[[null,\"x\"]]}",
          "{\"a\":[null]} -> a[0][0]=x -> {\"a\":[[\"x\"]]}",
          "{\"a\":[1]} -> a[0].b=x -> {\"a\":[{\"b\":\"x\"}]}",
          "{\"a\":[1]} -> a[+1]=2,a[-0]=0,a[002]=3 -> {\"a\":[0,2,3]}",
          "{} -> name=value1\\,value2 -> {\"name\":\"value1,value2\"}",
          "{} -> nodeSelector.\"kubernetes\\.io/role\"=master -> {\"nodeSelector\":{\"\\\"kubernetes.io/role\\\"\":\"master\"}}",
          "{} -> a=x\\ -> {\"a\":\"x\"}",
          "{} -> a=b=c -> {\"a\":\"b=c\"}",
          "{} -> a=,b= -> {\"a\":\"\",\"b\":\"\"}",
          "{} -> a=x {y} -> {\"a\":\"x {y}\"}",
          "{} -> a=\\{x} -> {\"a\":\"{x}\"}",
          "{} -> a=null -> {\"a\":null}",
          "{\"a\":{\"b\":1}} -> a=null -> {\"a\":null}",
          "{} -> a=NULL,b=TRUE,c=False -> {\"a\":null,\"b\":true,\"c\":false}",
          "{} -> a=0,b=00,c=012,d=-12,e=+5,f=-012 -> {\"a\":0,\"b\":\"00\",\"c\":\"012\",\"d\":-12,\"e\":5,\"f\":-12}",
          "{} -> a=1.5,b=1e3,c=0x1,d=1_0 -> {\"a\":\"1.5\",\"b\":\"1e3\",\"c\":\"0x1\",\"d\":\"1_0\"}",
          "{} -> a=9223372036854775807,b=9223372036854775808 -> {\"a\":9223372036854775807,\"b\":\"9223372036854775808\"}",
          "{} -> a=\u0661,b=fal\u017fe -> {\"a\":\"\u0661\",\"b\":false}",
          "{\"a\":{\"b\":1,\"c\":2}} -> a.b=3 -> {\"a\":{\"b\":3,\"c\":2}}",
          "{\"a\":{\"b\":1}} -> a.=3 -> {\"a\":{\"b\":1}}",
          "{\"x\":1} -> =3 -> {\"x\":1}",
          "{\"x\":1} ->  -> {\"x\":1}",
          // What breaks off is no mistake to Helm.
          "{\"x\":1} -> a. -> {\"x\":1}",
          "{\"x\":1} -> a[0 -> {\"x\":1}",
          "{\"x\":1} -> a[0] -> {\"x\":1,\"a\":[]}",
          "{\"x\":1} -> a[70000] -> {\"x\":1,\"a\":[]}",
          "{\"x\":1} -> a[0].b= -> {\"x\":1,\"a\":[]}",
          "{\"a\":[1]} -> a[0].b= -> {\"a\":[{\"b\":\"\"}]}");

  @ParameterizedTest
  @FieldSource("TYPED")
  void sets_what_helm_sets(String row) throws ValuesFault {
    var parts = row.split(" -> ", 3);
    var values = Values.json(parts[0]);
    SetExpression.set(values, parts[1]);
    assertThat(values).hasToString(parts[2]);
  }

  static final List<String> FAULTS =
      List.of(
          "{} -> a -> a comma begins a new key, and one has no value; write '\\,'",
          "{} -> a, -> a comma begins a new key, and one has no value; write '\\,'",
          "{} -> a=b,c -> a comma begins a new key, and one has no value; write '\\,'",
          "{} -> a={b -> a list has no '}'; end it, or write '\\{' if it is none",
          "{} -> a.=b -> a key ends with a dot; name what is behind it",
          "{} -> a[0]b=c -> an index is followed by text; put '.', '[' or '=' between them",
          "{} -> a[x]=c -> an index is no whole number from 0; mend it",
          "{} -> a[]=c -> an index is no whole number from 0; mend it",
          "{} -> a[-1]=c -> an index is no whole number from 0; mend it",
          "{} -> a[9223372036854775808]=c -> an index is no whole number from 0; mend it",
          "{} -> a[65537]=c -> an index is larger than 65536; use a smaller one",
          "{} -> a[4294967296]=c -> an index is larger than 65536; use a smaller one",
          "{\"a\":1} -> a.b=c -> a dot leads into what is no map; set all of it instead",
          "{\"a\":null} -> a.b=c -> a dot leads into what is no map; set all of it instead",
          "{\"a\":{}} -> a[0]=c -> an index leads into what is no list; set all of it instead",
          "{\"a\":null} -> a[0]=c -> an index leads into what is no list; set all of it instead",
          "{\"a\":[1]} -> a[0][0]=c -> an index leads into what is no list; set all of it instead");

  @ParameterizedTest
  @FieldSource("FAULTS")
  void refuses_what_helm_refuses(String row) {
    var parts = row.split(" -> ", 3);
    assertThatThrownBy(() -> SetExpression.set(Values.json(parts[0]), parts[1]))
        .isInstanceOf(ValuesFault.class)
        .hasMessage(parts[2]);
  }

  @Test
  void takes_every_value_for_text_if_told_so() throws ValuesFault {
    var values = Values.json("{}");
    SetExpression.setStrings(values, "a=1,b=true,c={null,2},d[1]=3");
    assertThat(values)
        .hasToString("{\"a\":\"1\",\"b\":\"true\",\"c\":[\"null\",\"2\"],\"d\":[null,\"3\"]}");
  }

  @Test
  void takes_thirty_dots_and_the_largest_index() throws ValuesFault {
    var values = Values.json("{}");
    SetExpression.set(values, "a.".repeat(30) + "b=1,c[65536]=1");
    assertThat(values.path("c").size()).isEqualTo(65_537);
    assertThat(values.at("/a".repeat(30) + "/b").longValue()).isEqualTo(1);
  }

  @Test
  void refuses_thirty_one_dots() {
    assertThatThrownBy(() -> SetExpression.set(Values.json("{}"), "a.".repeat(31) + "b=1"))
        .hasMessage("a key has more than 30 dots; flatten it");
  }

  @Test
  void counts_the_dots_between_indexes_once() {
    var expression = "a[0].".repeat(31) + "b=1";
    assertThat(fault(expression)).isEqualTo("none");
  }

  @Test
  void refuses_what_would_fill_the_memory() {
    assertThat(fault("a" + "[0]".repeat(201) + "=1"))
        .isEqualTo("a key has more than 200 indexes; flatten it");
    assertThat(fault("a" + "[0]".repeat(200) + "=1,b[0]=1")).isEqualTo("none");
    assertThat(fault(many(16))).isEqualTo("it makes lists of more than 1000000 items; split it");
  }

  private static String many(int lists) {
    var expression = new StringBuilder();
    for (int i = 0; i < lists; i++) {
      expression.append("x").append(i).append("[65536]=1,");
    }
    return expression.toString();
  }

  private static String fault(String expression) {
    try {
      SetExpression.set(Values.json("{}"), expression);
      return "none";
    } catch (ValuesFault e) {
      return e.text();
    }
  }

  @Test
  void never_repeats_what_it_was_given() {
    for (var row : FAULTS) {
      var secret = row.split(" -> ", 3)[1].replace("a", "hunter2");
      assertThat(fault(secret)).doesNotContain("hunter2");
    }
  }
}
