package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExternalNameTest {

  private static final String ALIAS =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: db, namespace: dev}
      spec: {type: ExternalName, externalName: db.prod.svc}
      ---
      """;

  private static final String ROUTE =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: front, namespace: %s}
      spec: {rules: [{%s}]}
      """;

  @Test
  void accepts_a_name_that_nothing_leads_to() {
    assertThat(exposed("")).isEmpty();
    assertThat(exposed(ROUTE.formatted("dev", "backendRefs: [{name: web}]"))).isEmpty();
    assertThat(exposed(ROUTE.formatted("other", "backendRefs: [{name: db}]"))).isEmpty();
    assertThat(exposed(ROUTE.formatted("dev", "backendRefs: [{name: db, namespace: other}]")))
        .isEmpty();
    assertThat(exposed(ROUTE.formatted("dev", "backendRefs: [{kind: ServiceImport, name: db}]")))
        .isEmpty();
    assertThat(exposed(ROUTE.formatted("dev", "parentRefs: [{name: db}]"))).isEmpty();
  }

  @Test
  void accepts_routes_to_services_of_other_types() {
    assertThat(
            Exposed.by(
                new ExternalName(),
                ALIAS.replace("ExternalName", "ClusterIP")
                    + ROUTE.formatted("dev", "backendRefs: [{name: db}]")))
        .isEmpty();
  }

  @Test
  void accepts_kinds_that_are_no_routes() {
    assertThat(
            exposed(ROUTE.formatted("dev", "backendRefs: [{name: db}]").replace("k8s.io", "org")))
        .isEmpty();
  }

  @Test
  void reports_a_name_behind_an_ingress() {
    assertThat(
            exposed(
                """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: front, namespace: dev}
                spec: {rules: [{http: {paths: [{backend: {service: {name: db}}}]}}]}
                """))
        .containsExactly(
            "unproven: a.yaml:1:1: Service dev/db: spec.externalName is 'db.prod.svc', where Ingress"
                + " dev/front takes whoever reaches it; let that lead to the Service itself");
  }

  @Test
  void reports_a_name_behind_routes_of_all_sorts() {
    for (String group :
        List.of(
            "gateway.networking.k8s.io",
            "networking.k8s.io",
            "projectcontour.io",
            "traefik.containo.us",
            "traefik.io")) {
      for (String backend :
          List.of(
              "backendRefs: [{name: web}, {name: db, kind: Service}]",
              "filters: [{requestMirror: {backendRef: {name: db}}}]",
              "services: [{name: db}]",
              "mirroring: {mirrors: [{name: db}]}",
              "service: {name: db}")) {
        assertThat(
                exposed(
                    ROUTE.formatted("dev", backend).replace("gateway.networking.k8s.io", group)))
            .as("%s: %s", group, backend)
            .hasSize(1);
      }
    }
  }

  @Test
  void reports_the_first_route_of_several_and_routes_of_other_namespaces() {
    assertThat(
            exposed(
                ROUTE.formatted("a", "backendRefs: [{name: db, namespace: dev}]")
                    + "---\n"
                    + ROUTE.formatted("b", "backendRefs: [{name: db, namespace: dev}]")))
        .singleElement()
        .asString()
        .contains("where HTTPRoute a/front takes");
  }

  private static List<String> exposed(String routes) {
    return Exposed.by(new ExternalName(), ALIAS + routes);
  }
}
