package dev.cofferdam.flux;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.builder.Builder;
import io.fabric8.kubernetes.api.builder.Editable;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Examples of each kind in which every field is set. */
class FullExampleTest {
  @ParameterizedTest
  @EnumSource
  void leave_no_field_out(Kind kind) {
    Set<String> set = new TreeSet<>();
    Example.of(kind).forEach(example -> set.addAll(SetPaths.of(example.object())));
    assertThat(set).containsAll(SpecPaths.names(SpecPaths.of(kind.type)));
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.flux.Example#all")
  void are_written_as_they_were_read(Example example) {
    assertThat(Yaml.write(example.object())).isEqualTo(example.text());
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.flux.Example#all")
  void are_equal_after_writing_and_reading(Example example) {
    assertThat(Yaml.read(Yaml.write(example.object()), example.kind().type))
        .isEqualTo(example.object());
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.flux.Example#all")
  void survive_their_builder(Example example) {
    assertThat(((Builder<?>) ((Editable<?>) example.object()).edit()).build())
        .isEqualTo(example.object())
        .isNotSameAs(example.object());
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.flux.Example#all")
  void are_found_by_fabric8_as_their_own_class(Example example) {
    assertThat(Yaml.read(example.text(), KubernetesResource.class))
        .isExactlyInstanceOf(example.kind().type)
        .isEqualTo(example.object());
    assertThat(Yaml.read(example.text(), HasMetadata.class))
        .isExactlyInstanceOf(example.kind().type);
  }
}
