package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.rule.Clusters;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostNetworkTest {

  private static final String OPENS =
      " opens every port that the pod listens on at the addresses of its node; leave it out";

  @Test
  void accepts_a_pod_in_a_network_of_its_own() {
    assertThat(exposed("hostNetwork: false, containers: [{name: c}]")).isEmpty();
    assertThat(exposed("hostNetwork: null, containers: [{name: c}]")).isEmpty();
    assertThat(exposed("hostNetworks: true, containers: [{name: c}]")).isEmpty();
  }

  @Test
  void accepts_what_only_describes_the_field() {
    assertThat(
            Exposed.by(
                new HostNetwork(),
                """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: webs.example.com}
                spec: {versions: [{schema: {hostNetwork: {type: boolean}}}]}
                """))
        .isEmpty();
  }

  @Test
  void leaves_values_of_releases_to_others() {
    assertThat(
            Exposed.by(
                new HostNetwork(),
                Clusters.flux(
                    """
                    apiVersion: helm.toolkit.fluxcd.io/v2
                    kind: HelmRelease
                    metadata: {name: web, namespace: dev}
                    spec: {values: {hostNetwork: true}}
                    """)))
        .isEmpty();
  }

  @Test
  void accepts_what_a_constraint_of_gatekeeper_says_of_it() {
    var constraint =
        """
        apiVersion: %s/v1beta1
        kind: K8sPSPHostNetworkingPorts
        metadata: {name: web}
        spec: {parameters: {hostNetwork: true}}
        """;
    assertThat(Exposed.by(new HostNetwork(), constraint.formatted("constraints.gatekeeper.sh")))
        .isEmpty();
    assertThat(Exposed.by(new HostNetwork(), constraint.formatted("constraints.example.com")))
        .hasSize(1);
  }

  @Test
  void reports_a_pod_in_the_network_of_its_node() {
    assertThat(exposed("hostNetwork: true, containers: [{name: c}]"))
        .containsExactly(
            "public: a.yaml:1:1: CronJob dev/web: spec.jobTemplate.spec.template.spec.hostNetwork"
                + OPENS);
  }

  @Test
  void reports_other_names_of_operators() {
    for (String name :
        List.of(
            "hostNetworking",
            "host_network",
            "useHostNetwork",
            "enableHostNetwork",
            "useHostNetworking")) {
      assertThat(exposed(name + ": true, containers: [{name: c}]"))
          .containsExactly(
              "public: a.yaml:1:1: CronJob dev/web: spec.jobTemplate.spec.template.spec.%s%s"
                  .formatted(name.equals("host_network") ? "['host_network']" : name, OPENS)
                  .replace("spec.[", "spec["));
    }
  }

  @Test
  void reports_one_that_is_left_to_fill_in() {
    assertThat(exposed("hostNetwork: '${HOST}', containers: [{name: c}]"))
        .containsExactly(
            "unproven: a.yaml:1:1: CronJob dev/web: spec.jobTemplate.spec.template.spec.hostNetwork"
                + " is neither true nor false in the files, and opens every port of the pod if it"
                + " is true; leave it out");
  }

  @Test
  void reports_it_in_kinds_that_nobody_knows_and_in_texts() {
    assertThat(
            Exposed.by(
                new HostNetwork(),
                """
                apiVersion: example.com/v1
                kind: Agent
                metadata: {name: web, namespace: dev}
                spec: {agents: [{hostNetwork: 'True'}]}
                """))
        .containsExactly("public: a.yaml:1:1: Agent dev/web: spec.agents[0].hostNetwork" + OPENS);
  }

  private static List<String> exposed(String spec) {
    return Exposed.by(
        new HostNetwork(),
        """
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: web, namespace: dev}
        spec: {jobTemplate: {spec: {template: {spec: {%s}}}}}
        """
            .formatted(spec));
  }
}
