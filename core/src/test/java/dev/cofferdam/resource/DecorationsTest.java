package dev.cofferdam.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.constraint.FluxVersion;
import io.dekorate.kubernetes.config.Label;
import io.dekorate.kubernetes.decorator.AddLabelDecorator;
import io.dekorate.kubernetes.decorator.Decorator;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecorationsTest {

  @Test
  void apply_a_dekorate_decorator_to_every_object() {
    var stack = new Stack("prod", StackProps.in("a").decoratedBy(label("team", "office")));
    new KubeObject(
        stack, "one", new NamespaceBuilder().withNewMetadata().withName("a").endMetadata().build());
    new KubeObject(stack, "two", map("b"));

    assertThat(stack.manifests())
        .extracting(manifest -> manifest.object().getMetadata().getLabels().get("team"))
        .containsExactly("office", "office");
  }

  @Test
  void leave_the_definition_as_it_was() {
    var stack = new Stack("prod", StackProps.in("a").decoratedBy(label("team", "office")));
    var one = new KubeObject(stack, "one", map("b"));
    stack.manifests();

    assertThat(one.manifest().object().getMetadata().getLabels()).isEmpty();
    assertThat(stack.manifests()).isEqualTo(stack.manifests());
  }

  @Test
  void come_in_the_order_they_ask_for() {
    assertThat(trace(new Late(), new Middle(), new Early())).isEqualTo("early middle late");
    assertThat(trace(new Early(), new Late(), new Middle())).isEqualTo("early middle late");
  }

  @Test
  void keep_the_given_order_where_nothing_is_asked() {
    assertThat(trace(new Append("b"), new Append("a"), new Append("b"))).isEqualTo("b a b");
  }

  @Test
  void are_all_applied_even_when_dekorate_takes_two_for_equal() {
    var stack =
        new Stack(
            "prod",
            new StackProps(
                new RepositoryPath("a"),
                List.of(new AddLabelDecorator("a", "k", "v"), new AddLabelDecorator("b", "k", "v")),
                FluxVersion.NEWEST));
    new KubeObject(stack, "one", map("a"));
    new KubeObject(stack, "two", map("b"));

    assertThat(stack.manifests())
        .allSatisfy(
            manifest ->
                assertThat(manifest.object().getMetadata().getLabels()).containsEntry("k", "v"));
  }

  @Test
  void refuse_to_run_in_a_circle() {
    assertThatThrownBy(() -> trace(new Chicken(), new Egg()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "decorators [Chicken, Egg] each ask to come after another of them; break the circle in after() or before()");
  }

  @Test
  void may_append_an_object_but_not_remove_one() {
    var appending = new Stack("prod", StackProps.in("a").decoratedBy(new Appending()));
    new KubeObject(appending, "one", map("a"));
    var removing = new Stack("prod", StackProps.in("a").decoratedBy(new Removing()));
    new KubeObject(removing, "one", map("a"));

    assertThat(appending.manifests())
        .extracting(manifest -> manifest.identity() + " of " + manifest.origin())
        .containsExactly("ConfigMap a of prod/one", "ConfigMap appended of prod");
    assertThatThrownBy(removing::manifests)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "decorators removed or moved ConfigMap a of 'prod'; a decorator may change an object in its place and append new ones");
  }

  @Test
  void may_rename_an_object_but_not_move_one() {
    var renaming = new Stack("prod", StackProps.in("a").decoratedBy(new Renaming()));
    new KubeObject(renaming, "one", map("a"), Placement.outOfBand("by hand"));
    var reversing = new Stack("prod", StackProps.in("a").decoratedBy(new Reversing()));
    new KubeObject(reversing, "one", map("a"), Placement.outOfBand("by hand"));
    new KubeObject(reversing, "two", map("b"));

    assertThat(renaming.manifests())
        .singleElement()
        .satisfies(it -> assertThat(it.identity()).hasToString("ConfigMap same"))
        .satisfies(it -> assertThat(it.placement().outOfBand()).contains("by hand"));
    assertThatThrownBy(reversing::manifests)
        .hasMessageStartingWith("decorators removed or moved ConfigMap a of 'prod'");
  }

  @Test
  void cannot_put_one_object_in_the_place_of_another() {
    var stack = new Stack("prod", StackProps.in("a").decoratedBy(new Shifting()));
    new KubeObject(stack, "one", map("a"), Placement.outOfBand("by hand"));
    new KubeObject(stack, "two", map("b"));

    assertThatThrownBy(stack::manifests)
        .hasMessageStartingWith("decorators removed or moved ConfigMap a of 'prod'");
  }

  @Test
  void cannot_make_two_objects_one() {
    var stack = new Stack("prod", StackProps.in("a").decoratedBy(new Renaming()));
    new KubeObject(stack, "one", map("a"));
    new KubeObject(stack, "two", map("b"));

    assertThatThrownBy(stack::manifests)
        .hasMessageStartingWith("ConfigMap same is defined twice, at 'prod/one' and at 'prod/two'");
  }

  @Test
  void need_a_class_with_a_builder() {
    var stack = new Stack("prod", StackProps.in("a").decoratedBy(label("team", "office")));
    new KubeObject(stack, "one", new Bare());

    assertThatThrownBy(stack::manifests)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Bare x cannot be decorated, for its class has no fabric8 builder; define it as a GenericKubernetesResource");
  }

  private static String trace(Decorator<?>... decorators) {
    var stack =
        new Stack(
            "prod",
            new StackProps(new RepositoryPath("a"), List.of(decorators), FluxVersion.NEWEST));
    new KubeObject(stack, "one", map("a"));
    return String.valueOf(
        stack.manifests().get(0).object().getMetadata().getAnnotations().get("trace"));
  }

  private static ConfigMap map(String name) {
    return new ConfigMapBuilder().withNewMetadata().withName(name).endMetadata().build();
  }

  private static Decorator<?> label(String key, String value) {
    return new AddLabelDecorator(new Label(key, value, new String[0]));
  }

  private static class Append extends Decorator<ObjectMetaBuilder> {
    private final String word;

    Append(String word) {
      this.word = word;
    }

    @Override
    public void visit(ObjectMetaBuilder metadata) {
      var before =
          metadata.getAnnotations() == null ? null : metadata.getAnnotations().get("trace");
      metadata.addToAnnotations("trace", before == null ? word : before + " " + word);
    }
  }

  private static final class Early extends Append {
    Early() {
      super("early");
    }
  }

  private static final class Middle extends Append {
    Middle() {
      super("middle");
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    @Override
    public Class<? extends Decorator>[] after() {
      return new Class[] {Early.class};
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    @Override
    public Class<? extends Decorator>[] before() {
      return new Class[] {Late.class};
    }
  }

  private static final class Late extends Append {
    Late() {
      super("late");
    }
  }

  private static final class Chicken extends Append {
    Chicken() {
      super("chicken");
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    @Override
    public Class<? extends Decorator>[] after() {
      return new Class[] {Egg.class};
    }
  }

  private static final class Egg extends Append {
    Egg() {
      super("egg");
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    @Override
    public Class<? extends Decorator>[] after() {
      return new Class[] {Chicken.class};
    }
  }

  private static final class Renaming extends Decorator<ObjectMetaBuilder> {
    @Override
    public void visit(ObjectMetaBuilder metadata) {
      metadata.withName("same");
    }
  }

  private static final class Bare implements HasMetadata {
    @Override
    public ObjectMeta getMetadata() {
      return new ObjectMetaBuilder().withName("x").build();
    }

    @Override
    public void setMetadata(ObjectMeta metadata) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getApiVersion() {
      return "example.com/v1";
    }

    @Override
    public void setApiVersion(String apiVersion) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getKind() {
      return "Bare";
    }
  }

  private static final class Appending extends Decorator<KubernetesListBuilder> {
    @Override
    public void visit(KubernetesListBuilder list) {
      list.addToItems(map("appended"));
    }
  }

  private static final class Reversing extends Decorator<KubernetesListBuilder> {
    @Override
    public void visit(KubernetesListBuilder list) {
      var items = new ArrayList<>(list.buildItems());
      Collections.reverse(items);
      list.withItems(items);
    }
  }

  private static final class Shifting extends Decorator<KubernetesListBuilder> {
    @Override
    public void visit(KubernetesListBuilder list) {
      list.withItems(List.of(list.buildItems().get(1), map("c")));
    }
  }

  private static final class Removing extends Decorator<KubernetesListBuilder> {
    @Override
    public void visit(KubernetesListBuilder list) {
      list.withItems(List.of());
    }
  }
}
