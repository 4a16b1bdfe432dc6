package dev.cofferdam.render.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row is also put to Flux's own code by {@link ArtifactAgainstFluxTest}. */
class IgnorePatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          a|a|true
          a|b/a|true
          a|a/b|true
          a|b/a/c|true
          a|ab|false
          /a|a|true
          /a|a/b|true
          /a|b/a|false
          a/|a|false
          a/|a/b|true
          a/|b/a/c|true
          a/|b/a|false
          a/b|a/b|true
          a/b|a/b/c|true
          a/b|c/a/b|false
          a/b|a|false
          a/*|a/b/c|true
          a/*|a|false
          *|a/b|true
          *.y?ml|a/b.yaml|true
          *.y?ml|a/b.yyaml|false
          a*c|abbc|true
          a*c|abbd|false
          [ab]|b|true
          [a-c]x|bx|true
          [^ab]|c|true
          [^ab]|a|false
          [!a]|!|true
          [!a]|a|true
          [!a]|b|false
          [z-a]|m|false
          a b|a b|true
          \\#a|#a|true
          \\!a|!a|true
          a\\*|a*|true
          a\\*|ab|false
          ab\\|ab|false
          [a|[a|false
          [a|a|false
          [-a]|a|false
          []a]|a|false
          a |a|true
          a\\ |a |true
           a|a|false
           a| a|true
          **|a|true
          **/|a|false
          **/|a/b|true
          /**|a|false
          /**|a/b|false
          /|a|false
          //|a|false
          **//a|b/a|false
          **//a|a|true
          **/a|a|true
          **/a|b/c/a|true
          **/a|b/c/a/d|true
          **/*|a|true
          a/**|a/b/c|true
          a/**|a|true
          a/**/|a|false
          a/**/|a/b|true
          a/**/b|a/b|true
          a/**/b|a/x/y/b|true
          a/**/b|x/a/b|false
          **/a/b|a/a/b|false
          **/a/b|c/a/b|true
          a//b|a/b|true
          a/**b|a/b|false
          a/***|a/b|false
          a**b|acb|true
          """)
  void matches_a_file_as_go_git_does(String pattern, String file, boolean matches) {
    assertThat(IgnorePattern.of(pattern).matches(List.of(file.split("/", -1)))).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({"a,false", "!a,true", "\\!a,false", "!!a,true", "!,true"})
  void keeps_files_by_an_exclamation_mark_in_front(String pattern, boolean keeps) {
    assertThat(IgnorePattern.of(pattern).keeps()).isEqualTo(keeps);
  }
}
