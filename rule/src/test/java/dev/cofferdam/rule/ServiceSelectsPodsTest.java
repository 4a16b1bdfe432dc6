package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.Cluster;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSelectsPodsTest {

  /** A Service and a Deployment of namespace {@code a}. */
  static final String YAML =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: a}
      spec: {selector: {%s}, ports: [{port: 80, targetPort: %s}]}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: a}
      spec:
        template:
          metadata: {labels: {app: web, tier: front}}
          spec:
            initContainers: [{name: side, restartPolicy: Always, ports: [{name: proxy}]}]
            containers: [{name: web, ports: [{containerPort: 8080, name: http}, {containerPort: 1}]}]
      """;

  @ParameterizedTest
  @ValueSource(strings = {"app: web", "app: web, tier: front", "app: web, active: 'true'", ""})
  void accepts_labels_that_a_pod_has_or_may_get(String selector) {
    assertThat(findings(YAML.formatted(selector, "http"))).isEmpty();
  }

  @Test
  void reports_labels_that_no_pod_has() {
    assertThat(findings(YAML.formatted("tier: front, app: wev", "http")))
        .containsExactly(
            "a.yaml:1:1: Service a/web: spec.selector finds no pod of its namespace with app=wev,"
                + " tier=front; name labels of the pods' template");
    assertThat(findings(YAML.formatted("name: web", "http"))).hasSize(1);
  }

  @Test
  void reports_a_service_of_another_namespace() {
    assertThat(
            findings(
                YAML.formatted("app: web", "http").replaceFirst("namespace: a", "namespace: b")))
        .hasSize(1);
    assertThat(
            findings(
                YAML.formatted("app: web", "http")
                    .replaceFirst("namespace: a", "namespace: kube-system")))
        .isEmpty();
  }

  @Test
  void leaves_namespaces_alone_where_controllers_may_make_pods() {
    var custom = "---\n{apiVersion: %s, kind: %s, metadata: {name: x, namespace: a}}\n";
    var yaml = YAML.formatted("app: wev", "http");
    assertThat(findings(yaml + custom.formatted("postgresql.cnpg.io/v1", "Cluster"))).isEmpty();
    assertThat(findings(yaml + custom.formatted("cert-manager.io/v1", "Certificate"))).hasSize(1);
    assertThat(findings(yaml + custom.formatted("monitoring.coreos.com/v1", "ServiceMonitor")))
        .hasSize(1);
    assertThat(findings(yaml + custom.formatted("networking.k8s.io/v1", "Ingress"))).hasSize(1);
  }

  @Test
  void leaves_namespaces_alone_that_are_not_whole() {
    var release =
        "---\n{apiVersion: helm.toolkit.fluxcd.io/v2, kind: HelmRelease, metadata: {name: x,"
            + " namespace: a}}\n";
    var objects = Clusters.objects(YAML.formatted("app: wev", "http") + release);
    assertThat(findings(Clusters.flux(objects, "HelmRelease a/x"))).isEmpty();
    assertThat(findings(Clusters.flux(objects))).hasSize(1);
  }

  private static List<String> findings(String yaml) {
    return findings(Clusters.of(yaml));
  }

  private static List<String> findings(Cluster cluster) {
    return Clusters.findings(new ServiceSelectsPods(), cluster);
  }
}
