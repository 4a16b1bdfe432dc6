package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostNetworkTest {

  @Test
  void accepts_a_pod_in_a_network_of_its_own() {
    assertThat(exposed("hostNetwork: false, containers: [{name: c}]")).isEmpty();
    assertThat(exposed("hostNetworks: true, containers: [{name: c}]")).isEmpty();
  }

  @Test
  void reports_a_pod_in_the_network_of_its_node() {
    assertThat(exposed("hostNetwork: true, containers: [{name: c}]"))
        .containsExactly(
            "public: a.yaml:1:1: CronJob dev/web: spec.jobTemplate.spec.template.spec.hostNetwork"
                + " opens every port that the pod listens on at the addresses of its node; leave it"
                + " out");
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
        .containsExactly(
            "public: a.yaml:1:1: Agent dev/web: spec.agents[0].hostNetwork opens every port that the"
                + " pod listens on at the addresses of its node; leave it out");
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
