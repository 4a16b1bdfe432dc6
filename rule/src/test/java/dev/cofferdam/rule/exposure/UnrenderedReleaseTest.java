package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.RepositoryFacts;
import dev.cofferdam.rule.Clusters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnrenderedReleaseTest {

  @Test
  void composes_what_the_files_say() {
    var release =
        one(
            "valuesFrom: [{kind: ConfigMap, name: a}], values: {x: {b: 1}}",
            """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a, namespace: flux}
            data: {values.yaml: '{x: {b: 2, c: 3}}'}
            """);
    assertThat(release.values()).hasToString("{\"x\":{\"b\":1,\"c\":3}}");
    assertThat(release.whole()).isTrue();
    assertThat(release.namespace()).isEqualTo("dev");
    assertThat(release.field(List.of("x", "b"))).isEqualTo("spec.values.x.b");
    assertThat(release.field(List.of("x", "c"))).isEqualTo("spec.valuesFrom");
    assertThat(release.field(List.of("x", "none"))).isEqualTo("spec.values.x.none");
  }

  @Test
  void is_not_whole_where_the_cluster_has_more() {
    var secret = "valuesFrom: [{kind: Secret, name: a%s}], values: {x: 1}";
    assertThat(one(secret.formatted(""), "").whole()).isFalse();
    assertThat(one(secret.formatted(""), "").values()).hasToString("{\"x\":1}");
    assertThat(one(secret.formatted(", optional: true"), "").whole()).isFalse();
    assertThat(one(secret.formatted(", optional: true"), "").values()).hasToString("{\"x\":1}");
    assertThat(one("interval: 1m", "").whole()).isTrue();
  }

  @Test
  void is_the_very_object_of_the_cluster() {
    var cluster = Releases.unrendered("a", "values: {}");
    assertThat(UnrenderedRelease.all(new Inventory(cluster)).toList().get(0).object())
        .isSameAs(cluster.objects().get(0));
  }

  @Test
  void is_told_from_another_of_its_name() {
    var twice = Releases.unrendered("a", "values: {}", "---\n" + Releases.yaml("b", "values: {}"));
    var releases = UnrenderedRelease.all(new Inventory(twice)).toList();
    assertThat(releases).extracting(UnrenderedRelease::chart).containsExactly("a", "b");
    assertThat(releases.get(1).object()).isNotSameAs(releases.get(0).object());
  }

  @Test
  void is_found_by_its_name_or_made_up_where_its_object_is_another() {
    var objects = Releases.unrendered("a", "values: {}").objects();
    var run = run("flux", "web");
    var cluster = Clusters.with(objects, List.of(), List.of(run), RepositoryFacts.none());
    assertThat(one(cluster).object()).isSameAs(objects.get(0));
    var other = run("flux", "other");
    var without = Clusters.with(objects, List.of(), List.of(other), RepositoryFacts.none());
    assertThat(one(without).object().value()).isSameAs(other.object());
  }

  private static ReleaseRun run(String namespace, String name) {
    var object = Clusters.object("{kind: HelmRelease, metadata: {name: b}, spec: {}}");
    var flux = new FluxName(namespace, name);
    return new ReleaseRun(
        flux,
        object,
        Clusters.origin("a.yaml", 1, flux),
        name,
        namespace,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chart: {spec: {chart: coder}}|coder",
        "chart: {spec: {chart: ./third_party/charts/coder/}}|coder",
        "chart: {spec: {chart: charts/coder-2.29.1.tgz}}|coder",
        "chart: {spec: {chart: charts/coder-logstream-kube}}|coder-logstream-kube",
        "chartRef: {kind: OCIRepository, name: oci}|web",
        "chartRef: {kind: OCIRepository, name: oci, namespace: other}|oci",
        "chartRef: {kind: HelmChart, name: made}|api",
        "chartRef: {kind: OCIRepository, name: empty}|empty",
        "chartRef: {kind: HelmChart, name: none}|none",
        "a: b|''"
      })
  void knows_the_name_of_its_chart(String spec, String name) {
    var release =
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: web, namespace: flux}
        spec: {%s}
        ---
        apiVersion: source.toolkit.fluxcd.io/v1
        kind: OCIRepository
        metadata: {name: oci, namespace: flux}
        spec: {url: oci://example.com/charts/web}
        ---
        apiVersion: source.toolkit.fluxcd.io/v1
        kind: OCIRepository
        metadata: {name: empty, namespace: flux}
        spec: {interval: 1m}
        ---
        apiVersion: source.toolkit.fluxcd.io/v1
        kind: HelmChart
        metadata: {name: made, namespace: flux}
        spec: {chart: api}
        """
            .formatted(spec);
    var cluster = Clusters.flux(Clusters.objects(release), "HelmRelease flux/web");
    assertThat(one(cluster).chart()).isEqualTo(name);
  }

  @Test
  void takes_the_name_that_the_chart_has_for_itself() {
    var cluster = Releases.rendered("web", "", "");
    var run = cluster.releases().get(0);
    assertThat(ChartName.of(new Inventory(cluster), run)).isEqualTo("web");
    assertThat(UnrenderedRelease.all(new Inventory(cluster))).isEmpty();
  }

  private static UnrenderedRelease one(String spec, String others) {
    return one(Releases.unrendered("a", spec, others));
  }

  private static UnrenderedRelease one(Cluster cluster) {
    return UnrenderedRelease.all(new Inventory(cluster)).toList().get(0);
  }
}
