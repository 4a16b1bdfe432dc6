package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  @Test
  void reads_every_way_to_write_a_value() {
    for (String text :
        List.of(
            "password=a b",
            "password = a",
            "password: a",
            "password: 'a'",
            "password: \"a\"",
            "\"password\": \"a\",",
            "'password' : 'a'",
            "{password: a}",
            "<password>a</password>",
            "  - password: a # b",
            "password=a;b",
            "password=a,b",
            "password=a&b",
            "password\t=\ta\r",
            "password=\"a\"b",
            "password: a}")) {
      assertThat(read(text)).as(text).containsExactly("password|a|true|1");
    }
  }

  @Test
  void knows_where_a_line_begins() {
    assertThat(read("x: y\n\n  password: a\nset password=b token: c9"))
        .containsExactly("password|a|true|3", "password|b|false|4", "token|c9|false|4");
    assertThat(read("https://a.b/?password=c&d=e")).containsExactly("password|c|false|1");
  }

  @Test
  void takes_a_colon_and_a_word_inside_of_a_line_for_a_sentence() {
    assertThat(read("the token: any, or a password: none")).isEmpty();
    assertThat(read("the token: 'any', token:  any"))
        .containsExactly("token|any|false|1", "token|any|false|1");
    assertThat(read("the token=any")).containsExactly("token|any|false|1");
    assertThat(read("token: any")).containsExactly("token|any|true|1");
  }

  @Test
  void keeps_what_is_between_quotes() {
    assertThat(read("password: 'a b,c;d'")).containsExactly("password|a b,c;d|true|1");
    assertThat(read("password: \"a'b\"")).containsExactly("password|a'b|true|1");
    assertThat(read("password: \"open")).containsExactly("password|open|true|1");
    assertThat(read("password:")).containsExactly("password||true|1");
    assertThat(read("password=   ")).containsExactly("password||true|1");
  }

  @Test
  void reads_an_arrow_behind_a_name_in_quotes() {
    for (String text :
        List.of(
            "'password' => 'a',",
            "\"password\"=>\"a\"",
            "  'password'  =>  'a'",
            "'password' =>\t'a'")) {
      assertThat(read(text)).as(text).containsExactly("password|a|true|1");
    }
    assertThat(read("['user' => 'u', 'password' => 'a b']"))
        .containsExactly("password|a b|false|1");
    for (String text : List.of("password' > 'a'", "'password' -> 'a'", "password =>'a'", "=>")) {
      assertThat(read(text)).as(text).isEmpty();
    }
  }

  @Test
  void reads_quotes_that_are_quoted_and_three_of_them() {
    assertThat(read("\\\"password\\\": \\\"a b\\\",")).containsExactly("password|a b|true|1");
    assertThat(read("password = \"\"\"a\"b\"\"\"")).containsExactly("password|a|true|1");
    assertThat(read("password: \\")).containsExactly("password|\\|true|1");
    assertThat(read("password: `a b`")).containsExactly("password|a b|true|1");
    assertThat(read("//registry.example.com/:_password=a")).hasSize(1);
  }

  @Test
  void passes_over_comments_comparisons_and_silent_names() {
    for (String text :
        List.of(
            "# password: a",
            "  // password: a",
            "; password=a",
            "-- password=a",
            "<!-- password: a",
            "* password: a",
            "/* password: a",
            "password == a",
            "password != a",
            "password := a",
            "password => a",
            "password ~= a",
            "password::a",
            "password += a",
            "user: a",
            "password a",
            "<password a>b",
            "<b password>a</b>",
            "",
            "passwordKey: a",
            "key=a")) {
      assertThat(read(text)).as(text).isEmpty();
    }
    assertThat(read("user:password:a")).containsExactly("password||false|1");
    assertThat(read("--password=a")).containsExactly("password|a|true|1");
  }

  @Test
  void takes_no_more_than_names_and_values_have() {
    assertThat(read("a".repeat(52) + "password=b")).hasSize(1);
    assertThat(read("password='" + "b".repeat(2_000) + "'").get(0))
        .hasSize("password||true|1".length() + 250);
    assertThat(read(" ".repeat(1_001) + "password=b")).containsExactly("password|b|false|1");
  }

  private static List<String> read(String text) {
    return Assignment.in(text).stream()
        .map(it -> "%s|%s|%s|%d".formatted(it.name(), it.value(), it.first(), it.line()))
        .toList();
  }
}
