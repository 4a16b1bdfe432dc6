package dev.cofferdam.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.constraint.Field;
import dev.cofferdam.constraint.Fields;
import io.fabric8.kubernetes.api.builder.Builder;
import io.fabric8.kubernetes.api.builder.Editable;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Examples of each kind in which every field is set. */
class FullExampleTest {
  @ParameterizedTest
  @EnumSource
  void leave_no_field_out(Kind kind) {
    Set<String> set = new TreeSet<>();
    Example.of(kind).forEach(example -> collect("", example.object(), set));
    assertThat(set).containsAll(paths(kind));
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

  private static Set<String> paths(Kind kind) {
    return SpecPaths.of(kind.type).stream()
        .map(line -> line.substring(0, line.indexOf(' ')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Adds the paths that are set, in the form of {@link SpecPaths}. */
  private static void collect(String path, Object value, Set<String> set) {
    if (value == null) {
      return;
    }
    set.add(path);
    if (value instanceof Collection<?> items) {
      items.forEach(item -> collect(path + "[]", item, set));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(item -> collect(path + "{}", item, set));
    } else if (value.getClass().getPackageName().startsWith("dev.cofferdam") && !isEnum(value)) {
      for (Field field : Fields.of(value.getClass())) {
        collect(
            path.isEmpty() ? field.name() : path + "." + field.name(),
            emptyToNull(field.values().of(value)),
            set);
      }
    }
  }

  private static boolean isEnum(Object value) {
    return value instanceof Enum<?>;
  }

  private static Object emptyToNull(Object value) {
    boolean empty =
        (value instanceof Collection<?> items && items.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty());
    return empty ? null : value;
  }
}
