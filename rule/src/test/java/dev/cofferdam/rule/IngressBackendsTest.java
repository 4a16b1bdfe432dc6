package dev.cofferdam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngressBackendsTest {

  private static final String SERVICE =
      """
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: coder, namespace: coder}
      spec: {ports: [{name: http, port: 80, targetPort: 8080}, {port: 443}]}
      """;

  private static final String RELEASE =
      """
      ---
      apiVersion: helm.toolkit.fluxcd.io/v2
      kind: HelmRelease
      metadata: {name: coder, namespace: %s}
      """;

  @Test
  void accepts_services_and_ports_that_are_there() {
    assertThat(findings(ingress(backend("coder", "name: http")) + SERVICE)).isEmpty();
    assertThat(findings(ingress(backend("coder", "number: 443")) + SERVICE)).isEmpty();
  }

  @Test
  void reports_a_service_that_is_not_there_once() {
    var backend = backend("codr", "name: http");
    assertThat(
            findings(
                ingress(backend)
                    + "  rules: [{http: {paths: [{path: /, backend: {%s}}]}}]\n".formatted(backend)
                    + SERVICE))
        .containsExactly(
            "a.yaml:1:1: Ingress coder/web: spec.defaultBackend.service names Service 'codr', which"
                + " its namespace does not have; name one that it has: 'coder'");
  }

  @Test
  void reports_a_service_of_another_namespace() {
    assertThat(
            findings(
                ingress(backend("coder", "name: http"))
                    + SERVICE.replace("namespace: coder", "namespace: other")))
        .containsExactly(
            "a.yaml:1:1: Ingress coder/web: spec.defaultBackend.service names Service 'coder',"
                + " which its namespace does not have; name one that it has: none");
  }

  @Test
  void reports_the_port_of_the_container() {
    assertThat(
            findings(
                ingress(backend("coder", "name: http"))
                    + "  rules: [{http: {paths: [{backend: {%s}}, {backend: {%s}}]}}]\n"
                        .formatted(backend("coder", "number: 8080"), backend("coder", "name: web"))
                    + SERVICE))
        .containsExactly(
            "a.yaml:1:1: Ingress coder/web: spec.rules[0].http.paths[0].backend.service asks for"
                + " port 8080, which Service coder/coder does not have; name one that it has: 'http'"
                + " (80), 443",
            "a.yaml:1:1: Ingress coder/web: spec.rules[0].http.paths[1].backend.service asks for"
                + " port 'web', which Service coder/coder does not have; name one that it has:"
                + " 'http' (80), 443");
  }

  @Test
  void finds_the_service_of_a_chart_that_leaves_the_namespace_to_helm() {
    var objects = new ArrayList<>(Clusters.objects(RELEASE.formatted("coder")));
    objects.addAll(Clusters.objects(ingress(backend("coder", "name: http"))));
    objects.addAll(
        Clusters.chart(
            new FluxName("coder", "coder"),
            "templates/service.yaml",
            SERVICE.replace(", namespace: coder", "")));
    assertThat(Clusters.findings(new IngressBackends(), Clusters.flux(objects))).isEmpty();
  }

  @Test
  void leaves_a_service_to_a_release_of_its_namespace_that_is_not_rendered() {
    assertThat(findings(unrendered("coder"))).isEmpty();
    assertThat(findings(unrendered("other"))).hasSize(1);
  }

  private static Cluster unrendered(String namespace) {
    return Clusters.flux(
        Clusters.objects(
            RELEASE.formatted(namespace) + "---\n" + ingress(backend("coder", "name: http"))),
        "HelmRelease " + namespace + "/coder");
  }

  @Test
  void leaves_a_service_to_a_kustomization_that_is_not_rendered() {
    var kustomization =
        """
        ---
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: rest, namespace: flux-system}
        spec: {%s}
        """;
    var ingress = ingress(backend("coder", "name: http"));
    for (String spec : List.of("", "targetNamespace: coder")) {
      assertThat(
              findings(
                  Clusters.flux(
                      Clusters.objects(ingress + kustomization.formatted(spec)),
                      "Kustomization flux-system/rest")))
          .isEmpty();
    }
    assertThat(
            findings(
                Clusters.flux(
                    Clusters.objects(ingress + kustomization.formatted("targetNamespace: other")),
                    "Kustomization flux-system/rest")))
        .hasSize(1);
  }

  @Test
  void leaves_services_to_controllers_that_apply_objects_of_their_own() {
    var applier =
        "---\n{apiVersion: %s/v1, kind: %s, metadata: {name: x, namespace: flux-system}}\n";
    var ingress = ingress(backend("coder", "name: http"));
    assertThat(findings(ingress + applier.formatted("fluxcd.controlplane.io", "ResourceSet")))
        .isEmpty();
    assertThat(findings(ingress + applier.formatted("argoproj.io", "Application"))).isEmpty();
    assertThat(findings(ingress + applier.formatted("argoproj.io", "AppProject"))).hasSize(1);
  }

  @Test
  void leaves_services_to_what_is_not_rendered_whatever_it_is() {
    var objects = Clusters.objects(ingress(backend("coder", "name: http")));
    assertThat(findings(Clusters.flux(objects, "apps/kustomization.yaml"))).isEmpty();
  }

  @Test
  void leaves_the_ports_of_an_external_name_alone() {
    assertThat(
            findings(
                ingress(backend("coder", "number: 8443"))
                    + SERVICE.replace("spec: {", "spec: {type: ExternalName, ")))
        .isEmpty();
  }

  @Test
  void knows_the_services_of_databases_and_what_is_no_service() {
    var cluster =
        """
        ---
        apiVersion: postgresql.cnpg.io/v1
        kind: Cluster
        metadata: {name: db, namespace: %s}
        """;
    assertThat(findings(ingress(backend("db-rw", "number: 5432")) + cluster.formatted("coder")))
        .isEmpty();
    assertThat(findings(ingress(backend("db-rw", "number: 5432")) + cluster.formatted("other")))
        .hasSize(1);
    assertThat(findings(ingress("resource: {kind: Bucket, name: a}"))).isEmpty();
    assertThat(findings(ingress(backend("redirect", "name: use-annotation")))).isEmpty();
  }

  private static List<String> findings(String yaml) {
    return findings(Clusters.of(yaml));
  }

  private static List<String> findings(Cluster cluster) {
    return Clusters.findings(new IngressBackends(), cluster);
  }

  private static String backend(String service, String port) {
    return "service: {name: %s, port: {%s}}".formatted(service, port);
  }

  private static String ingress(String backend) {
    return """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web, namespace: coder}
        spec:
          defaultBackend: {%s}
        """
        .formatted(backend);
  }
}
