package dev.cofferdam.flux;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.builder.Builder;
import io.fabric8.kubernetes.api.builder.Editable;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An example of each kind in which every field is set. */
class FullExampleTest {
  @ParameterizedTest
  @EnumSource
  void leaves_no_field_out(Kind kind) throws ReflectiveOperationException {
    Object spec = kind.type.getMethod("getSpec").invoke(kind.full());
    List<String> missing = new ArrayList<>();
    assertThat(findMissing("spec", spec, missing)).as("fields looked at").isGreaterThan(10);
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void is_written_as_it_was_read(Kind kind) {
    assertThat(Yaml.write(kind.full())).isEqualTo(kind.fullText());
  }

  @ParameterizedTest
  @EnumSource
  void is_equal_after_writing_and_reading(Kind kind) {
    assertThat(Yaml.read(Yaml.write(kind.full()), kind.type)).isEqualTo(kind.full());
  }

  @ParameterizedTest
  @EnumSource
  void survives_its_builder(Kind kind) {
    assertThat(((Builder<?>) ((Editable<?>) kind.full()).edit()).build())
        .isEqualTo(kind.full())
        .isNotSameAs(kind.full());
  }

  @ParameterizedTest
  @EnumSource
  void is_found_by_fabric8_as_its_own_class(Kind kind) {
    assertThat(Yaml.read(kind.fullText(), KubernetesResource.class))
        .isExactlyInstanceOf(kind.type)
        .isEqualTo(kind.full());
    assertThat(Yaml.read(kind.fullText(), HasMetadata.class)).isExactlyInstanceOf(kind.type);
  }

  /**
   * Adds the paths that are null or empty, and those of fields that no component has taken; returns
   * how many it has seen.
   */
  private static int findMissing(String path, Object value, List<String> missing)
      throws ReflectiveOperationException {
    int seen = 1;
    if (value instanceof Collection<?> items) {
      for (Object item : items) {
        seen += findMissing(path + "[]", item, missing);
      }
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        Object part = component.getAccessor().invoke(value);
        boolean rest = SpecPaths.isRest(component);
        if (isEmpty(part) != rest) {
          missing.add(path + "." + component.getName());
        }
        seen += rest ? 0 : findMissing(path + "." + component.getName(), part, missing);
      }
    }
    return seen;
  }

  private static boolean isEmpty(Object value) {
    return value == null
        || (value instanceof Collection<?> items && items.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }
}
