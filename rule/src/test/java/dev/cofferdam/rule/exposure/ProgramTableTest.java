package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProgramTableTest {

  private static final ProgramTable TABLE =
      ProgramTable.parse(
          """
          # a source
          = public: a tunnel: of one kind
          image b/a !not !nor
          program a(b)? c d.*

          = unproven: another
          env X_.*
          env ASK on
          image z
          """);

  @Test
  void tells_a_program_by_its_image() {
    assertThat(shown("image: 'r/b/a:1'"))
        .isEqualTo("public a tunnel: of one kind|c.image|is 'r/b/a'");
    assertThat(shown("image: z")).isEqualTo("unproven another|c.image|is 'z'");
    assertThat(shown("image: b/a, args: [nor]")).isEmpty();
    assertThat(shown("image: b/a, command: [x, not]")).isEmpty();
    assertThat(shown("image: b/a, args: [nothing]")).isNotEmpty();
    assertThat(shown("image: a")).isEmpty();
  }

  @Test
  void tells_a_program_by_how_it_is_called() {
    assertThat(shown("command: [/x/ab, c, d1]"))
        .isEqualTo("public a tunnel: of one kind|c|calls 'ab'");
    assertThat(shown("command: [sh, -c, 'sleep 1; exec a d c']"))
        .isEqualTo("public a tunnel: of one kind|c|calls 'a'");
    assertThat(shown("command: [a, c]")).isEmpty();
    assertThat(shown("command: [a, d]")).isEmpty();
    assertThat(shown("command: [aa, c, d]")).isEmpty();
    assertThat(shown("command: [x, a, c, d]")).isEmpty();
  }

  @Test
  void tells_a_program_by_a_variable() {
    assertThat(shown("env: [{name: X_1}]")).isEqualTo("unproven another|c.env|sets 'X_1'");
    assertThat(shown("env: [{name: AX_1}, {name: ASK, value: 'false'}]")).isEmpty();
    assertThat(shown("env: [{name: ASK}]")).isEmpty();
    assertThat(shown("env: [{name: ASK, value: 'True'}]"))
        .isEqualTo("unproven another|c.env|sets 'ASK'");
    assertThat(shown("env: [{name: ASK, valueFrom: {}}]"))
        .isEqualTo("unproven another|c.env|sets 'ASK'");
  }

  @Test
  void gives_the_first_of_its_signs() {
    assertThat(shown("image: z, env: [{name: X_1}]")).endsWith("sets 'X_1'");
    assertThat(shown("image: b/a, env: [{name: X_1}]")).endsWith("is 'b/a'");
  }

  @Test
  void is_a_bug_if_it_is_not_readable() {
    assertThatThrownBy(() -> ProgramTable.read("none.txt"))
        .hasMessage("none.txt is missing; this is a bug in this program");
    assertThatThrownBy(
            () ->
                ProgramTable.parse("= public: a\nother x\n").tryFind(Containers.container("a: b")))
        .hasMessage("sign 'other' is unknown; this is a bug in this program");
  }

  private static String shown(String container) {
    return TABLE
        .tryFind(Containers.container(container))
        .map(
            it ->
                "%s %s|%s|%s"
                    .formatted(it.about().reach(), it.about().text(), it.field(), it.sign()))
        .orElse("");
  }
}
