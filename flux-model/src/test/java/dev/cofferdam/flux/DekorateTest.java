package dev.cofferdam.flux;

import static org.assertj.core.api.Assertions.assertThat;

import io.dekorate.kubernetes.config.Annotation;
import io.dekorate.kubernetes.config.Label;
import io.dekorate.kubernetes.decorator.AddAnnotationDecorator;
import io.dekorate.kubernetes.decorator.AddLabelDecorator;
import io.dekorate.kubernetes.decorator.Decorator;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dekorate's decorators know nothing of these kinds, and reach them through their builders. */
class DekorateTest {
  private static final String[] ANY_KIND = {};

  @ParameterizedTest
  @MethodSource("dev.cofferdam.flux.Example#all")
  void labels_every_kind(Example example) {
    var expected = example.object();
    expected.getMetadata().getLabels().put("team", "office");

    assertThat(decorated(example, new AddLabelDecorator(new Label("team", "office", ANY_KIND))))
        .isExactlyInstanceOf(example.kind().type)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.flux.Example#all")
  void annotates_every_kind(Example example) {
    var expected = example.object();
    expected.getMetadata().getAnnotations().put("example.org/team", "office");
    var annotation = new Annotation("example.org/team", "office", ANY_KIND);

    assertThat(decorated(example, new AddAnnotationDecorator(annotation)))
        .isExactlyInstanceOf(example.kind().type)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.flux.Example#all")
  void knows_every_kind_by_its_name(Example example) {
    var name = example.object().getMetadata().getName();

    assertThat(decorated(example, new AddLabelDecorator(name, "team", "office")))
        .extracting(object -> object.getMetadata().getLabels().get("team"))
        .isEqualTo("office");
    assertThat(decorated(example, new AddLabelDecorator("another", "team", "office")))
        .isEqualTo(example.object());
  }

  private static HasMetadata decorated(Example example, Decorator<?> decorator) {
    return new KubernetesListBuilder()
        .withItems(example.object())
        .accept(decorator)
        .build()
        .getItems()
        .get(0);
  }
}
