package dev.cofferdam.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvsubstTest {

  private static final Map<String, String> VARIABLES =
      Map.of(
          "x",
          "one",
          "empty",
          "",
          "path",
          "/usr/local/bin",
          "word",
          "ärger",
          "greek",
          "ΣΑΣ ß",
          "ab",
          "abcabc",
          "minus",
          "-5",
          "two",
          "2",
          "file",
          "a.tar.gz",
          "_1",
          "under");

  private static String lenient(String text) {
    try {
      return Envsubst.substitute(text, it -> Optional.ofNullable(VARIABLES.get(it)), false);
    } catch (SubstitutionFailure e) {
      return "failed: " + e.text();
    }
  }

  private static String strict(String text) throws SubstitutionFailure {
    return Envsubst.substitute(text, it -> Optional.ofNullable(VARIABLES.get(it)), true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "a ${x} b${_1} => a one bunder",
        "$x $(x) $ {x} # $1 $ => $x $(x) $ {x} # $1 $",
        "${unset}. => .",
        "${x}${x} => oneone",
        "$${x} => ${x}",
        "$$${x} => $one",
        "$$$${x} => $${x}",
        "kill $$ => kill $",
        "{x} } ${x}} => {x} } one}"
      })
  void puts_in_what_stands_in_braces(String text, String expected) {
    assertThat(lenient(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "${x:-d}${unset:-d}${empty:-d} => onedd",
        "${x:=d}${unset:=d}${empty:=d} => onedd",
        "${x=d}${unset=d}${empty=d} => onedd",
        "${x:+d}${unset:+d} => oned",
        "${x:?d}${unset:?d} => oned",
        "[${unset:-}] => []",
        "${unset:-a b {c\"d'} => a b {c\"d'",
        "${unset:-{a}} => {a}",
        "${unset:-${x}} => one",
        "${unset:-${empty:-${x}}} => one",
        "${unset:-a${x}b${two}c} => aoneb2c",
        "${unset:-$${x}} => $one",
        "${unset:-a:-b} => a:-b",
        "${x:-${unset}} => one"
      })
  void gives_defaults(String text, String expected) {
    assertThat(lenient(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "${x^} ${x^^} ${word^} ${word^^} => One ONE Ärger ÄRGER",
        "${greek,} ${greek,,} ${greek^^} => σΑΣ ß σασ ß ΣΑΣ ß",
        "${x^,} ${empty^}. => one .",
        "${#x} ${#word} ${#empty} ${#unset} => 3 6 0 0"
      })
  void changes_case_and_counts_bytes(String text, String expected) {
    assertThat(lenient(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "${path:5} ${path:5:5} ${path:0:4} => local/bin local /usr",
        "${path:0-3} ${path: -3} => /usr/local/bin /usr/local/bin",
        "${path:99}. ${path:5:99} ${path:5:0}. => . local/bin .",
        "${path:5:-4} ${path:0:-99}. => local .",
        "${path:a} ${path:1:a} => /usr/local/bin /usr/local/bin",
        "${path:${two}:${two}} => sr",
        "${path:${minus}} ${path:${minus}:2} ${x:${minus}:2} => l/bin l/ on",
        "${path:+5} ${path:1::2} => /usr/local/bin us",
        "${word:2} ${word:0:2} => rger ä"
      })
  void cuts_by_bytes(String text, String expected) {
    assertThat(lenient(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "${path#*/} ${path##*/} ${path#/usr} => usr/local/bin bin /local/bin",
        "${file%.*} ${file%%.*} ${file%.gz} => a.tar a a.tar",
        "${path#nothing} ${path%nothing} => /usr/local/bin /usr/local/bin",
        "${ab#[a-b]} ${ab#[^x]b} ${ab#?} ${ab##*b} => bcabc cabc bcabc c",
        "${ab#[} ${ab#[]} ${ab#\\} ${ab#[b-a]} => abcabc abcabc abcabc abcabc",
        "${ab%[a-c]} ${ab%?} => abcabc abcab",
        "${ab#${x}} ${ab#\\a} ${ab##[a-c]*[c]} => abcabc bcabc ''"
      })
  void strips_patterns(String text, String expected) {
    assertThat(lenient(text)).isEqualTo(expected.replace("''", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "${ab/b/X} ${ab//b/X} ${ab/b/} ${ab//b/} => aXcabc aXcaXc acabc acac",
        "${ab/#a/X} ${ab/#b/X} ${ab/%c/X} ${ab/%b/X} => Xbcabc abcabc abcabX abcabc",
        "${ab/#a/} ${ab/%c/} => abcabc abcabc",
        "${path//\\//-} ${path/\\/usr/\\/opt} => -usr-local-bin /opt/local/bin",
        "${ab/b///} ${ab/[a]/X} => acabc abcabc",
        "${ab/${empty}/X} ${ab//${empty}/-} => Xabcabc -a-b-c-a-b-c-",
        "${ab/b/${x}} ${ab/b/$$} => aonecabc a$cabc",
        "${ab/b} c/d} ${ab/bc/}d} => abcabc aabcd}"
      })
  void replaces_text_that_is_no_pattern(String text, String expected) {
    assertThat(lenient(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${x-d}",
        "${x+d}",
        "${x?d}",
        "${x",
        "${x:",
        "${x:}",
        "${x:1",
        "${x:1:}",
        "${x:é}",
        "${x#}",
        "${x##}",
        "${x%}",
        "${x/}",
        "${x/a}",
        "${x//}",
        "${x/a/b",
        "${x@Q}",
        "${x }",
        "${x.y}",
        "${x[0]}",
        "${x^^^}",
        "${#x:-a}",
        "${x:-d",
        "${x:-${x}",
        "${x:1${two}}",
        "${x/a/b${x}}"
      })
  void fails_at_what_flux_does_not_know(String text) {
    assertThat(lenient("a " + text))
        .isEqualTo(
            "failed: the expression of the variable 'x' is none that Flux knows, or lacks its"
                + " closing brace; mend it, or write '$${' to keep it for a shell");
  }

  @ParameterizedTest
  @ValueSource(strings = {"${}", "${", "${ x}", "${!x}", "${@}", "${#}", "${-d}", "${x:-${}}"})
  void fails_where_no_name_is(String text) {
    assertThat(lenient(text))
        .isEqualTo(
            "failed: behind a '${' there is no name of a variable; write '$${' to keep it as it is");
  }

  @Test
  void fails_if_a_character_is_cut_in_half() {
    var expected =
        "failed: the expression of the variable 'word' cuts a character in half, since Flux counts"
            + " bytes; mend it";
    assertThat(lenient("${x} ${word:1}")).isEqualTo(expected);
    assertThat(lenient("${word#?}")).isEqualTo(expected);
    assertThat(lenient("${word:0:1}${word:1}")).isEqualTo("ärger");
  }

  @Test
  void fails_if_expressions_are_nested_without_end() {
    assertThat(lenient("${a:-".repeat(500) + "}".repeat(500))).isEmpty();
    assertThat(lenient("${a:-".repeat(100_000)))
        .isEqualTo("failed: expressions stand inside each other more than 500 deep; flatten them");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${no}",
        "${#no}",
        "${no^}",
        "${no,,}",
        "${no#a}",
        "${no%%a}",
        "${no/a/b}",
        "${no:1}",
        "${x:-${no}}",
        "${no2:-${no}}"
      })
  void strictly_fails_at_an_absent_variable(String text) {
    assertThatExceptionOfType(SubstitutionFailure.class)
        .isThrownBy(() -> strict(text))
        .withMessage(
            "the variable 'no' is not set; set it, give it a default as in '${name:=default}', or"
                + " write '$${' to keep it for a shell");
  }

  @Test
  void strictly_takes_a_default_or_an_empty_value() throws SubstitutionFailure {
    assertThat(strict("${no:-a}${no:=b}${no=c}${no:+d}${no:?e}${no:-}${empty}")).isEqualTo("abcde");
  }

  @Test
  void ends_at_a_nul_as_go_does() {
    assertThat(lenient("a ${x}\0 ${x}")).isEqualTo("a one");
  }

  @Test
  void does_not_read_values_again() throws SubstitutionFailure {
    assertThat(Envsubst.substitute("${a}", it -> Optional.of("$${b} ${c} $$"), true))
        .isEqualTo("$${b} ${c} $$");
  }

  @Test
  void lists_variables_in_the_order_of_the_text() {
    assertThat(Envsubst.variables("${b:-${c}} $${no} $no ${a^^} ${b} ${#d} ${x-y} ${e}"))
        .containsExactly("b", "c", "a", "d", "x");
  }
}
