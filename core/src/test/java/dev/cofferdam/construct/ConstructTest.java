package dev.cofferdam.construct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstructTest {

  private final Box prod = new Box("prod");

  @Test
  void knows_its_path_scope_and_root() {
    var ingress = new Box(new Box(prod, "coder"), "ingress");

    assertThat(ingress.path()).hasToString("prod/coder/ingress");
    assertThat(ingress.path().id()).isEqualTo("ingress");
    assertThat(ingress.scope().orElseThrow().path()).hasToString("prod/coder");
    assertThat(ingress.root()).isSameAs(prod);
    assertThat(prod.scope()).isEmpty();
    assertThat(prod.root()).isSameAs(prod);
  }

  @Test
  void walks_parents_first_and_siblings_in_order_of_definition() {
    var b = new Box(prod, "b");
    new Box(prod, "a");
    new Box(b, "z");
    new Box(b, "c");

    assertThat(prod.walk().map(node -> node.path().toString()))
        .containsExactly("prod", "prod/b", "prod/b/z", "prod/b/c", "prod/a");
  }

  @Test
  void finds_children_by_id() {
    var coder = new Box(prod, "coder");

    assertThat(prod.findChild("coder")).isSameAs(coder);
    assertThat(prod.tryFindChild("ingress")).isEmpty();
    assertThat(prod.children()).containsExactly(coder);
  }

  @Test
  void names_the_children_there_are_when_it_finds_none() {
    assertThatThrownBy(() -> prod.findChild("ingress"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'prod' has no child named 'ingress'; it has none");

    new Box(prod, "coder");
    new Box(prod, "wiki");
    assertThatThrownBy(() -> prod.findChild("ingress"))
        .hasMessage("'prod' has no child named 'ingress'; it has [coder, wiki]");
  }

  @Test
  void rejects_a_second_child_with_the_same_id() {
    new Box(prod, "coder");

    assertThatThrownBy(() -> new Box(prod, "coder"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'prod' already has a child named 'coder'; give the second one another id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Coder", "1st", "-a", "a/b", "a b", "ä", "a\n"})
  void rejects_a_malformed_id(String id) {
    assertThatThrownBy(() -> new Box(prod, id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "construct id must be lower-case letters, digits and dashes, got '%s' in 'prod'", id);
    assertThatThrownBy(() -> new Box(id))
        .hasMessage("construct id must be lower-case letters, digits and dashes, got '%s'", id);
  }

  @Test
  void collects_the_notices_of_the_tree() {
    var coder = new Box(prod, "coder");
    new Box(coder, "ingress").addNotice("ignores a rule");
    prod.addNotice("is new");

    assertThat(prod.notices())
        .extracting(Notice::toString)
        .containsExactly("prod: is new", "prod/coder/ingress: ignores a rule");
    assertThat(coder.notices()).hasSize(1);
  }

  private static final class Box extends Construct {
    Box(Construct scope, String id) {
      super(scope, id);
    }

    Box(String id) {
      super(id);
    }
  }
}
