package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.rule.RuleDoc.Severity;
import org.junit.jupiter.api.Test;

class RuleDocTest {

  @Test
  void accepts_an_id_of_two_parts_and_three_texts() {
    assertThatCode(() -> new RuleDoc("a-b/c-d", Severity.ERROR, "a", "b", "c"))
        .doesNotThrowAnyException();
  }

  @Test
  void refuses_an_id_that_is_none() {
    for (String id : new String[] {"", "a", "a/", "A/b", "a/b/c", "a/b_c", "a-/b"}) {
      assertThatThrownBy(() -> new RuleDoc(id, Severity.ERROR, "a", "b", "c"))
          .hasMessage("the id of a rule must be like 'flux/source', got '%s'".formatted(id));
    }
  }

  @Test
  void refuses_to_leave_out_a_text() {
    for (String[] texts : new String[][] {{" ", "b", "c"}, {"a", "", "c"}, {"a", "b", "\n"}}) {
      assertThatThrownBy(() -> new RuleDoc("a/b", Severity.ERROR, texts[0], texts[1], texts[2]))
          .hasMessage("rule 'a/b' has no summary, reason or remedy; write them");
    }
  }
}
