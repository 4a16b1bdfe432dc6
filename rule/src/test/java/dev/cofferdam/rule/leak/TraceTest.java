package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.rule.Clusters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a secret is said to be, if it is in several places. */
class TraceTest {

  private static final String APPS =
      """
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: apps, namespace: flux-system}
      spec: {postBuild: %s}
      ---
      """;

  private static final String SECRET =
      """
      apiVersion: v1
      kind: Secret
      metadata: {name: db, namespace: a}
      stringData: {password: '%s'}
      ---
      """;

  private static final String VARIABLES =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: vars, namespace: %s}
      data: {%s: '%s'}
      ---
      """;

  private static final String FROM =
      "{substituteFrom: [{kind: ConfigMap, name: vars}, {kind: Secret, name: gone}]}";

  @Test
  void a_copy_of_a_variable_is_told_of_at_the_variable_alone() {
    assertThat(
            ids(
                APPS.formatted(FROM)
                    + VARIABLES.formatted("flux-system", "password", "pw1")
                    + SECRET.formatted("pw1")))
        .containsExactly("secret/config-map");
    assertThat(
            ids(
                APPS.formatted(FROM)
                    + VARIABLES.formatted("flux-system", "password", "longer-than-8")
                    + SECRET.formatted("x://a:longer-than-8@b")))
        .containsExactly("secret/config-map");
    assertThat(
            ids(
                APPS.formatted(FROM)
                    + VARIABLES.formatted("flux-system", "password", "longer-than-8")
                    + SECRET.formatted("pre-longer-than-8")))
        .containsExactly("secret/config-map");
    assertThat(
            ids(
                APPS.formatted(FROM)
                    + VARIABLES.formatted("flux-system", "password", "pre-longer-than-8")
                    + SECRET.formatted("longer-than-8")))
        .containsExactly("secret/config-map");
  }

  @Test
  void a_variable_that_only_becomes_a_secret_is_told_of() {
    assertThat(
            ids(
                APPS.formatted(FROM)
                    + VARIABLES.formatted("flux-system", "x", "longer-8")
                    + SECRET.formatted("longer-8")))
        .containsExactly("secret/config-map");
  }

  @Test
  void what_is_alike_by_chance_is_told_of_twice() {
    assertThat(
            ids(
                APPS.formatted(FROM)
                    + VARIABLES.formatted("flux-system", "password", "pw1")
                    + SECRET.formatted("pw12")))
        .containsExactly("secret/config-map", "secret/encryption");
    assertThat(
            ids(
                APPS.formatted(FROM)
                    + VARIABLES.formatted("flux-system", "password", "pw12")
                    + SECRET.formatted("pw1")))
        .containsExactly("secret/config-map", "secret/encryption");
    assertThat(
            ids(
                APPS.formatted(FROM)
                    + VARIABLES.formatted("flux-system", "x", "longer7")
                    + SECRET.formatted("longer7")))
        .containsExactly("secret/encryption");
  }

  @Test
  void what_nobody_refers_to_gives_nothing() {
    assertThat(
            ids(
                APPS.formatted("{}")
                    + VARIABLES.formatted("flux-system", "password", "longer-than-8")
                    + SECRET.formatted("longer-than-8")))
        .containsExactly("secret/config-map", "secret/encryption");
    assertThat(
            ids(
                APPS.formatted(FROM)
                    + VARIABLES.formatted("a", "password", "longer-than-8")
                    + SECRET.formatted("longer-than-8")))
        .containsExactly("secret/config-map", "secret/encryption");
    assertThat(
            ids(
                VARIABLES.formatted("flux-system", "password", "longer-than-8")
                    + SECRET.formatted("longer-than-8")))
        .containsExactly("secret/config-map", "secret/encryption");
  }

  @Test
  void what_a_variable_takes_from_another_giver_is_told_of_at_both() {
    assertThat(
            ids(
                APPS.formatted(
                        "{substitute: {password: longer-than-8}, substituteFrom: [{kind: ConfigMap, name: vars}]}")
                    + VARIABLES.formatted("flux-system", "password", "longer-than-8")))
        .containsExactly("secret/config-map", "secret/substitute");
  }

  @Test
  void a_chart_has_values_of_config_maps_too() {
    var release = Leaked.release("{valuesFrom: [{kind: ConfigMap, name: vars}]}");
    var secret =
        "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {password: longer-than-8}";
    var variables =
        "---\n" + VARIABLES.formatted("flux-system", "values.yaml", "a: {password: longer-than-8}");
    var cluster = Leaked.withChart(release + variables, secret, "a: b");
    assertThat(LeakRules.check(cluster).stream().map(it -> it.rule().id()))
        .containsExactly("secret/connection");
  }

  private static List<String> ids(String yaml) {
    return LeakRules.check(Clusters.of(yaml)).stream().map(it -> it.rule().id()).sorted().toList();
  }
}
