package dev.cofferdam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.constraint.Constraints;
import dev.cofferdam.constraint.Fields;
import dev.cofferdam.constraint.FluxVersion;
import dev.cofferdam.constraint.Shape;
import dev.cofferdam.flux.SetPaths;
import dev.cofferdam.flux.SpecPaths;
import dev.cofferdam.flux.Yaml;
import io.fabric8.kubernetes.api.builder.Builder;
import io.fabric8.kubernetes.api.builder.Editable;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of all kinds that are files. */
class FileKindTest {
  @ParameterizedTest
  @EnumSource
  void has_every_path_and_constraint_of_the_program_and_no_others(FileKind kind) {
    assertThat(kind.upstream()).as("paths to compare with").hasSize(kind.paths);
    assertThat(SpecPaths.of(kind.type))
        .filteredOn(line -> !line.contains(" rule "))
        .containsExactlyElementsOf(kind.upstream());
  }

  @ParameterizedTest
  @EnumSource
  void examples_leave_no_field_out(FileKind kind) {
    Set<String> set = new TreeSet<>();
    kind.texts().forEach(text -> set.addAll(SetPaths.of(Yaml.read(text, kind.type))));
    assertThat(set).containsAll(SpecPaths.names(kind.upstream()));
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.FileKind#examples")
  void examples_are_written_as_they_were_read(FileKind.Example example) {
    assertThat(Yaml.write(example.object())).isEqualTo(example.text());
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.FileKind#examples")
  void examples_are_equal_after_writing_and_reading(FileKind.Example example) {
    assertThat(Yaml.read(Yaml.write(example.object()), example.kind().type))
        .isEqualTo(example.object());
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.FileKind#examples")
  void examples_keep_all_constraints(FileKind.Example example) {
    assertThat(Constraints.violations(example.object(), FluxVersion.OLDEST)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.FileKind#examples")
  void examples_survive_their_builder(FileKind.Example example) {
    Object built = ((Builder<?>) ((Editable<?>) example.object()).edit()).build();
    assertThat(built).isEqualTo(example.object()).isNotSameAs(example.object());
    assertThat(Yaml.write(built)).isEqualTo(example.text());
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.FileKind#examples")
  void examples_are_found_by_fabric8_as_their_own_class(FileKind.Example example) {
    assertThat(Yaml.read(example.text(), KubernetesResource.class))
        .isExactlyInstanceOf(example.kind().type)
        .isEqualTo(example.object());
  }

  @ParameterizedTest
  @EnumSource
  void every_type_keeps_unknown_fields(FileKind kind) {
    Set<Class<?>> types = new LinkedHashSet<>();
    collect(new Shape.Part(kind.type), types);
    types.remove(kind.type);
    assertThat(types).hasSizeGreaterThan(20);
    assertThat(types)
        .allSatisfy(
            type ->
                assertThat("\n" + Yaml.write(Yaml.read("unheardOf: 1\n", type)))
                    .endsWith("\nunheardOf: 1\n"));
  }

  @ParameterizedTest
  @MethodSource("dev.cofferdam.FileKind#examples")
  void kinds_keep_unknown_fields(FileKind.Example example) {
    String text = example.text() + "unheardOf:\n  nothing: null\n  empty: []\n";
    KubernetesResource read = Yaml.read(text, example.kind().type);
    Object built = ((Builder<?>) ((Editable<?>) read).edit()).build();
    assertThat(Yaml.write(read)).isEqualTo(text);
    assertThat(Yaml.write(built)).isEqualTo(text);
  }

  @Test
  void every_registered_kind_of_kustomize_and_vendir_is_under_test() {
    assertThat(
            ServiceLoader.load(KubernetesResource.class).stream().map(ServiceLoader.Provider::type))
        .filteredOn(
            type -> type.getPackageName().matches("dev\\.cofferdam\\.(kustomize|vendir)\\..*"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(FileKind.values()).map(kind -> kind.type).toList());
  }

  private static void collect(Shape shape, Set<Class<?>> types) {
    if (shape instanceof Shape.ListOf list) {
      collect(list.item(), types);
    } else if (shape instanceof Shape.MapOf map) {
      collect(map.value(), types);
    } else if (shape instanceof Shape.Part part && types.add(part.type())) {
      Fields.of(part.type()).forEach(field -> collect(field.shape(), types));
    }
  }
}
