package dev.cofferdam.flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.flux.helm.v2.ChartRefKind;
import dev.cofferdam.flux.helm.v2.HelmRelease;
import dev.cofferdam.flux.helm.v2.HelmReleaseBuilder;
import dev.cofferdam.flux.helm.v2.HelmReleaseSpec;
import dev.cofferdam.flux.helm.v2.HelmReleaseSpecBuilder;
import dev.cofferdam.flux.meta.IgnoreRuleBuilder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** Nothing is lost between reading, editing and writing, and nothing is added. */
class RoundTripTest {
  @Test
  void keeps_the_status_and_the_fields_of_a_newer_flux() {
    String text =
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata:
          name: coder
        spec:
          interval: 10m
          chartRef:
            kind: HelmChart
            name: coder
          install:
            crds: Skip
            newInInstall: null
          newInSpec:
            list:
            - 1
            nothing: null
            empty: {}
        status:
          observedGeneration: 3
          conditions: []
        """;
    HelmRelease read = Yaml.read(text, HelmRelease.class);
    HelmRelease edited = read.edit().editSpec().withInterval("1h").endSpec().build();
    assertThat(Yaml.write(read)).isEqualTo(text);
    assertThat(Yaml.write(edited)).isEqualTo(text.replace("10m", "1h"));
  }

  @Test
  void every_type_of_every_spec_keeps_unknown_fields() {
    Set<Class<?>> types = new LinkedHashSet<>();
    Arrays.stream(Kind.values()).forEach(kind -> collect(kind.spec, types));
    assertThat(types).hasSizeGreaterThan(40);
    assertThat(types)
        .allSatisfy(
            type ->
                assertThat("\n" + Yaml.write(Yaml.read("unheardOf: 1\n", type)))
                    .endsWith("\nunheardOf: 1\n"));
  }

  @Test
  void keeps_null_and_empty_values_in_their_order() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("z", null);
    values.put("y", Map.of());
    values.put("x", List.of());
    values.put("w", "");
    HelmRelease release =
        new HelmReleaseBuilder()
            .withNewSpec()
            .withInterval("1m")
            .withNewChartRef()
            .withKind(ChartRefKind.OCI_REPOSITORY)
            .withName("coder")
            .endChartRef()
            .withValues(values)
            .endSpec()
            .build();
    String text = Yaml.write(release);
    assertThat(text).endsWith("  values:\n    z: null\n    \"y\": {}\n    x: []\n    w: \"\"\n");
    assertThat(Yaml.read(text, HelmRelease.class)).isEqualTo(release);
  }

  @Test
  void writes_false_zero_and_what_is_empty_if_it_was_set() {
    HelmReleaseSpec spec =
        new HelmReleaseSpecBuilder()
            .withInterval("1m")
            .withReleaseName("")
            .withSuspend(false)
            .withMaxHistory(0)
            .withNewUninstall()
            .endUninstall()
            .build();
    assertThat(Yaml.write(spec))
        .isEqualTo(
            "interval: 1m\nreleaseName: \"\"\nsuspend: false\nmaxHistory: 0\nuninstall: {}\n");
  }

  @Test
  void writes_nothing_that_was_not_set() {
    assertThat(Yaml.write(new HelmReleaseSpecBuilder().build())).isEqualTo("{}\n");
  }

  @Test
  void writes_a_required_list_even_if_it_is_empty() {
    assertThat(Yaml.write(new IgnoreRuleBuilder().build())).isEqualTo("paths: []\n");
  }

  @Test
  void refuses_a_value_that_the_enum_does_not_have() {
    assertThatThrownBy(() -> Yaml.read("install: {crds: Sometimes}", HelmReleaseSpec.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("\"Sometimes\"")
        .hasMessageContaining("CRDsPolicy");
  }

  @Test
  void does_not_change_with_the_maps_and_lists_it_was_made_from() {
    List<Object> list = new ArrayList<>(List.of(1));
    Map<String, Object> values = new LinkedHashMap<>(Map.of("list", list));
    HelmReleaseSpec spec = new HelmReleaseSpecBuilder().withValues(values).build();
    list.add(2);
    values.put("more", true);
    assertThat(spec.values()).isEqualTo(Map.of("list", List.of(1)));
    assertThatThrownBy(() -> spec.values().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((List<?>) spec.values().get("list")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static void collect(Type type, Set<Class<?>> types) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, types));
    } else if (type instanceof Class<?> record && record.isRecord() && types.add(record)) {
      Arrays.stream(record.getRecordComponents())
          .forEach(component -> collect(component.getGenericType(), types));
    }
  }
}
