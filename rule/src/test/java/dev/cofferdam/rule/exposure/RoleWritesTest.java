package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleWritesTest {

  private static final String POD =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: dev}
      spec: {template: {spec: {%s, containers: [{name: c}]}}}
      """;

  private static final String BINDING =
      """
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata: {name: web, namespace: dev}
      roleRef: {kind: %s, name: %s}
      subjects: [{kind: User, name: ann}, {kind: ServiceAccount, name: web%s}]
      """;

  private static final String WRITES = "{apiGroups: [''], resources: [services], verbs: [create]}";

  private static final String END =
      ", by which it can open itself later; leave out what it has no" + " need of";

  @Test
  void accepts_a_workload_that_reads_or_starts_pods() {
    assertThat(exposed("{apiGroups: [''], resources: [services], verbs: [get, delete]}")).isEmpty();
    assertThat(exposed("{apiGroups: ['', apps], resources: [pods, deployments], verbs: ['*']}"))
        .isEmpty();
    assertThat(exposed("{apiGroups: [apps], resources: [services], verbs: [create]}")).isEmpty();
    assertThat(
            exposed(
                "{apiGroups: [networking.k8s.io], resources: [ingresses/status], verbs: [update]}"))
        .isEmpty();
    assertThat(exposed("{apiGroups: ['*'], resources: ['*/scale'], verbs: [update]}")).isEmpty();
  }

  @Test
  void accepts_an_operator_which_writes_kinds_of_its_own() {
    assertThat(
            exposed(
                WRITES
                    + ", {apiGroups: [postgresql.cnpg.io], resources: [clusters], verbs: [update]}"))
        .isEmpty();
  }

  @Test
  void accepts_a_role_that_no_workload_has() {
    var role = role("Role", "namespace: dev", WRITES);
    assertThat(
            by(
                POD.formatted("serviceAccountName: other")
                    + BINDING.formatted("Role", "web", "")
                    + role))
        .isEmpty();
    assertThat(by(POD.formatted("serviceAccountName: web") + role)).isEmpty();
    assertThat(
            by(
                POD.formatted("serviceAccountName: web")
                    + BINDING.formatted("Role", "web", ", namespace: other")
                    + role))
        .isEmpty();
    assertThat(
            by(
                POD.formatted("serviceAccountName: web")
                    + BINDING.formatted("Role", "web", "")
                    + role("Role", "namespace: other", WRITES)))
        .isEmpty();
  }

  @Test
  void reports_a_workload_that_writes_services() {
    for (String verb : List.of("create", "update", "patch", "*")) {
      assertThat(
              exposed(
                  "{apiGroups: [''], resources: [pods], verbs: [get]}, {apiGroups: [''], resources:"
                      + " [services/status], verbs: [get, '%s']}".formatted(verb)))
          .containsExactly(
              "private: a.yaml:12:1: Role dev/web: rules[1] lets ServiceAccount dev/web write"
                  + " 'services/status'"
                  + END);
    }
  }

  @Test
  void reports_one_that_writes_routes_and_takes_their_groups_for_no_operator() {
    for (String group :
        List.of(
            "networking.k8s.io ingresses",
            "gateway.networking.k8s.io httproutes",
            "networking.istio.io virtualservices",
            "traefik.io ingressroutes",
            "* *")) {
      var words = group.split(" ", -1);
      assertThat(
              exposed(
                  "{apiGroups: ['%s'], resources: ['%s'], verbs: [create]}"
                      .formatted(words[0], words[1])))
          .as(group)
          .singleElement()
          .asString()
          .contains("write '%s', by".formatted(words[1]));
    }
  }

  @Test
  void takes_no_one_for_an_operator_who_only_reads_kinds() {
    assertThat(
            exposed(
                WRITES
                    + ", {apiGroups: [postgresql.cnpg.io], resources: [clusters], verbs: [get]}"))
        .hasSize(1);
  }

  @Test
  void reports_a_role_of_the_whole_cluster_and_the_account_that_pods_have_by_default() {
    var other =
        BINDING.replace("RoleBinding", "ClusterRoleBinding").replace(", namespace: dev}", "}");
    assertThat(
            by(
                POD.formatted("serviceAccount: web")
                    + other.formatted("ClusterRole", "web", ", namespace: dev")
                    + role("ClusterRole", "labels: {}", WRITES)))
        .containsExactly(
            "private: a.yaml:12:1: ClusterRole web: rules[0] lets ServiceAccount dev/web write"
                + " 'services'"
                + END);
    assertThat(
            by(
                POD.formatted("nodeName: a")
                    + other
                        .replace("ServiceAccount, name: web", "ServiceAccount, name: default")
                        .formatted("ClusterRole", "web", ", namespace: dev")
                    + role("ClusterRole", "labels: {}", WRITES)))
        .singleElement()
        .asString()
        .contains("ServiceAccount dev/default ");
  }

  @Test
  void reports_roles_that_every_cluster_has() {
    for (String role : List.of("admin", "cluster-admin", "edit")) {
      assertThat(
              by(
                  POD.formatted("serviceAccountName: web")
                      + BINDING.formatted("ClusterRole", role, "")))
          .containsExactly(
              "private: a.yaml:6:1: RoleBinding dev/web: roleRef lets ServiceAccount dev/web write"
                  + " Services and Ingresses"
                  + END);
    }
    assertThat(
            by(
                POD.formatted("serviceAccountName: web")
                    + BINDING.formatted("ClusterRole", "view", "")))
        .isEmpty();
    assertThat(
            by(
                POD.formatted("serviceAccountName: web")
                    + BINDING.formatted("ClusterRole", "edit", "")
                    + role("ClusterRole", "labels: {}", "").replace("name: web", "name: edit")))
        .isEmpty();
  }

  @Test
  void reports_a_role_of_several_workloads_once() {
    assertThat(
            by(
                POD.formatted("serviceAccountName: web")
                    + "---\n"
                    + POD.formatted("serviceAccountName: zoo").replace("name: web", "name: zoo")
                    + BINDING.formatted("Role", "web", "")
                    + BINDING
                        .formatted("Role", "web", "")
                        .replace("name: web", "name: zoo")
                        .replace("kind: Role, name: zoo", "kind: Role, name: web")
                    + role("Role", "namespace: dev", WRITES)))
        .singleElement()
        .asString()
        .contains("ServiceAccount dev/web ");
  }

  @Test
  void knows_the_kinds_that_it_looks_at() {
    assertThat(new RoleWrites().kinds())
        .containsExactly(
            "ClusterRole.rbac.authorization.k8s.io",
            "ClusterRoleBinding.rbac.authorization.k8s.io",
            "Role.rbac.authorization.k8s.io",
            "RoleBinding.rbac.authorization.k8s.io");
  }

  private static List<String> exposed(String rules) {
    return by(
        POD.formatted("serviceAccountName: web")
            + BINDING.formatted("Role", "web", "")
            + role("Role", "namespace: dev", rules));
  }

  private static String role(String kind, String metadata, String rules) {
    return """
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: %s
    metadata: {name: web, %s}
    rules: [%s]
    """
        .formatted(kind, metadata, rules);
  }

  private static List<String> by(String yaml) {
    return Exposed.by(new RoleWrites(), yaml);
  }
}
