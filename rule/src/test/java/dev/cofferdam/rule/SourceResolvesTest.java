package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.FluxName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceResolvesTest {

  private static final String APPS =
      """
      apiVersion: kustomize.toolkit.fluxcd.io/v1
      kind: Kustomization
      metadata: {name: apps, namespace: flux-system}
      spec: {path: apps, %s}
      """;

  private static final String CODER =
      """
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: coder, namespace: coder}
      spec: {%s}
      """;

  private static final String CHART =
      "chart: {spec: {chart: coder, sourceRef: {kind: HelmRepository, name: %s}}}";

  private static final String FOUND =
      """
      ---
      apiVersion: source.toolkit.fluxcd.io/v1
      kind: GitRepository
      metadata: {name: repo, namespace: flux-system}
      ---
      apiVersion: source.toolkit.fluxcd.io/v1
      kind: HelmRepository
      metadata: {name: charts, namespace: coder}
      ---
      apiVersion: source.toolkit.fluxcd.io/v1
      kind: OCIRepository
      metadata: {name: image, namespace: coder}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: conf, namespace: coder}
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: keys, namespace: flux-system}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sourceRef: {kind: GitRepository, name: repo}",
        "sourceRef: {kind: GitRepository, name: flux-system}",
        "sourceRef: {kind: OCIRepository, name: flux-system}",
        "sourceRef: {kind: ExternalArtifact, name: made}",
        "sourceRef: {kind: OCIRepository, name: image, namespace: coder}",
        "postBuild: {substituteFrom: [{kind: Secret, name: keys}]}",
        "postBuild: {substituteFrom: [{kind: ConfigMap, name: none, optional: true}]}"
      })
  void accepts_what_a_kustomization_finds(String spec) {
    assertThat(findings(APPS.formatted(spec) + FOUND)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chart: {spec: {chart: c, sourceRef: {kind: HelmRepository, name: charts}}}",
        "chart: {spec: {sourceRef: {kind: GitRepository, name: repo, namespace: flux-system}}}",
        "chartRef: {kind: OCIRepository, name: image}",
        "valuesFrom: [{kind: ConfigMap, name: conf}, {kind: Secret, name: n, optional: true}]"
      })
  void accepts_what_a_release_finds(String spec) {
    assertThat(findings(CODER.formatted(spec) + FOUND)).isEmpty();
  }

  @Test
  void reports_a_source_that_is_nowhere() {
    assertThat(findings(CODER.formatted("chartRef: {kind: HelmChart, name: none}") + FOUND))
        .containsExactly(
            "a.yaml:1:1: HelmRelease coder/coder: spec.chartRef.name names HelmChart 'none', which"
                + " nothing brings to namespace 'coder'; add it, or correct the reference");
  }

  @Test
  void reports_a_source_in_another_namespace() {
    var spec = "chart: {spec: {sourceRef: {kind: GitRepository, name: repo}}}";
    assertThat(findings(CODER.formatted(spec) + FOUND))
        .containsExactly(
            "a.yaml:1:1: HelmRelease coder/coder: spec.chart.spec.sourceRef.name names"
                + " GitRepository 'repo', which nothing brings to namespace 'coder'; there is"
                + " GitRepository flux-system/repo; add it, or correct the reference");
  }

  @Test
  void reports_a_source_of_another_kind() {
    var spec = "sourceRef: {kind: Bucket, name: repo}";
    assertThat(findings(APPS.formatted(spec) + FOUND))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/apps: spec.sourceRef.name names Bucket 'repo',"
                + " which nothing brings to namespace 'flux-system'; there is GitRepository"
                + " flux-system/repo; add it, or correct the reference");
  }

  @Test
  void exempts_what_bootstrap_keeps_in_its_own_namespace_alone() {
    assertThat(findings(CODER.formatted(CHART.formatted("flux-system")))).hasSize(1);
  }

  @Test
  void reports_a_source_although_its_user_is_not_rendered_for_want_of_it() {
    var apps = Clusters.objects(APPS.formatted("sourceRef: {kind: Bucket, name: none}"));
    var rule = new SourceResolves();
    assertThat(Clusters.findings(rule, Clusters.flux(apps, "Kustomization flux-system/apps")))
        .hasSize(1);
  }

  @Test
  void says_nothing_while_something_else_is_not_rendered() {
    var yaml =
        APPS.formatted("sourceRef: {kind: Bucket, name: none}")
            + "---\n"
            + APPS.replace("name: apps", "name: other")
                .formatted("sourceRef: {kind: GitRepository, name: repo}")
            + FOUND;
    var objects = Clusters.objects(yaml);
    var rule = new SourceResolves();
    assertThat(Clusters.findings(rule, Clusters.flux(objects))).hasSize(1);
    assertThat(Clusters.findings(rule, Clusters.flux(objects, "Kustomization flux-system/other")))
        .isEmpty();
  }

  @Test
  void reports_config_in_another_namespace() {
    var spec = "valuesFrom: [{kind: ConfigMap, name: conf}, {kind: Secret, name: keys}]";
    assertThat(findings(CODER.formatted(spec) + FOUND))
        .containsExactly(
            "a.yaml:1:1: HelmRelease coder/coder: spec.valuesFrom[1].name names Secret 'keys',"
                + " which nothing brings to namespace 'coder'; there is Secret flux-system/keys;"
                + " add it, or keep its manifest unlisted beside the kustomization.yaml if it is"
                + " applied by hand");
  }

  @Test
  void takes_no_config_map_for_a_secret() {
    var spec = "postBuild: {substituteFrom: [{kind: ConfigMap, name: keys}]}";
    assertThat(findings(APPS.formatted(spec) + FOUND))
        .containsExactly(
            "a.yaml:1:1: Kustomization flux-system/apps: spec.postBuild.substituteFrom[0].name"
                + " names ConfigMap 'keys', which nothing brings to namespace 'flux-system'; add it,"
                + " or correct the reference");
  }

  @Test
  void knows_secrets_that_are_applied_by_hand_and_those_that_are_made() {
    var objects =
        Clusters.objects(
            APPS.formatted("postBuild: {substituteFrom: [{kind: Secret, name: mine}]}"));
    var secret =
        Clusters.objects(
            "b.yaml",
            new FluxName("flux-system", "apps"),
            "{apiVersion: v1, kind: Secret, metadata: {name: mine, namespace: flux-system}}");
    var rule = new SourceResolves();
    assertThat(Clusters.findings(rule, Clusters.flux(objects))).hasSize(1);
    assertThat(Clusters.findings(rule, Clusters.flux(objects, secret))).isEmpty();
    var made =
        CODER.formatted("valuesFrom: [{kind: Secret, name: made}]")
            + """
              ---
              apiVersion: external-secrets.io/v1
              kind: ExternalSecret
              metadata: {name: made, namespace: coder}
              spec: {target: {name: made}}
              """;
    assertThat(findings(made)).isEmpty();
  }

  private static List<String> findings(String yaml) {
    return Clusters.findings(new SourceResolves(), Clusters.flux(yaml));
  }
}
