package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {

  @Test
  void finds_a_name_and_its_value() {
    assertThat(read("- name: DB_PASSWORD\n  value: hunter2"))
        .containsExactly("DB_PASSWORD|hunter2|2");
    assertThat(read("[{name: pw, value: \"a b\"}]")).containsExactly("pw|a b|1");
    assertThat(read("{\"name\": \"password\", \"value\": \"hunter2\"}"))
        .containsExactly("password|hunter2|1");
    assertThat(read("key = db.password\nvalue = 'hunter2'"))
        .containsExactly("db.password|hunter2|2");
    assertThat(read("<property>\n<name>a.password</name>\n<value>hunter2</value>\n</property>"))
        .containsExactly("a.password|hunter2|3");
    assertThat(read("<property name=\"a.password\" value=\"hunter2\"/>"))
        .containsExactly("a.password|hunter2|1");
    assertThat(read("<property name=\"a.password\">hunter2</property>"))
        .containsExactly("a.password|hunter2|1");
    assertThat(read("define('DB_PASSWORD', 'hunter2');")).containsExactly("DB_PASSWORD|hunter2|1");
  }

  @Test
  void finds_none_where_name_and_value_are_of_different_things() {
    for (String text :
        List.of(
            "name: DB_PASSWORD\nvalueFrom: hunter2",
            "name: DB_HOST\nvalue: hunter2",
            "username: password\nvalue: hunter2",
            "name: password\nother: a\nvalue: hunter2",
            "name: password",
            "<a name=\"password\"></a>",
            "undefine('password')",
            "")) {
      assertThat(read(text)).as(text).isEmpty();
    }
  }

  private static List<String> read(String text) {
    return Pairs.in(text).stream()
        .map(it -> "%s|%s|%d".formatted(it.name(), it.value(), it.line()))
        .toList();
  }
}
