package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceTypeTest {

  private static final String INTERNAL = "service.beta.kubernetes.io/aws-load-balancer-scheme";

  @Test
  void accepts_types_that_stay_inside() {
    assertThat(exposed("type: ClusterIP")).isEmpty();
    assertThat(exposed("type: ExternalName, externalName: a.b")).isEmpty();
  }

  @Test
  void accepts_a_service_without_a_type_since_that_is_a_cluster_ip() {
    assertThat(exposed("ports: []")).isEmpty();
    assertThat(exposed("type: null")).isEmpty();
    assertThat(exposed("type: ''")).isEmpty();
  }

  @Test
  void accepts_what_other_rules_look_at() {
    assertThat(exposed("type: LoadBalancer, loadBalancerClass: tailscale")).isEmpty();
    assertThat(exposed("type: LoadBalancer, loadBalancerClass: other")).isEmpty();
    assertThat(
            ServiceYaml.exposed(new ServiceType(), INTERNAL + ": internal", "type: LoadBalancer"))
        .isEmpty();
  }

  @Test
  void reports_a_load_balancer() {
    var text =
        "public: a.yaml:1:1: Service dev/web: spec.type is LoadBalancer, which opens a node port"
            + " and a public address; use ClusterIP";
    assertThat(
            Exposed.by(
                new ServiceType(),
                """
                apiVersion: v1
                kind: Service
                metadata: {name: web, namespace: dev}
                spec: {type: LoadBalancer}
                """))
        .containsExactly(text);
  }

  @Test
  void reports_a_load_balancer_whatever_is_beside_its_type() {
    var text = "public: spec.type is LoadBalancer, which opens a node port and a public address;";
    assertThat(exposed("type: LoadBalancer, loadBalancerClass: ''"))
        .containsExactly(text + " use ClusterIP");
    assertThat(exposed("type: LoadBalancer, loadBalancerClass: null"))
        .containsExactly(text + " use ClusterIP");
    assertThat(exposed("type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8]"))
        .containsExactly(text + " use ClusterIP");
    assertThat(exposed("type: LoadBalancer, allocateLoadBalancerNodePorts: false"))
        .containsExactly(text + " use ClusterIP");
    assertThat(
            ServiceYaml.exposed(new ServiceType(), INTERNAL + ": Internal", "type: LoadBalancer"))
        .containsExactly(text + " use ClusterIP");
  }

  @Test
  void reports_a_node_port() {
    assertThat(exposed("type: NodePort"))
        .containsExactly(
            "public: spec.type is NodePort, which opens a port at every address of every node; use"
                + " ClusterIP");
  }

  @Test
  void reports_a_type_that_is_filled_in_elsewhere() {
    assertThat(exposed("type: '${TYPE}'"))
        .containsExactly(
            "unproven: spec.type is '${TYPE}', which is filled in elsewhere; write ClusterIP");
    assertThat(exposed("type: $(TYPE)"))
        .containsExactly(
            "unproven: spec.type is '$(TYPE)', which is filled in elsewhere; write ClusterIP");
    assertThat(exposed("type: 'ENC[AES256_GCM,data:x]'"))
        .containsExactly(
            "unproven: spec.type is 'ENC[AES256_GCM,data:x]', which is filled in elsewhere; write"
                + " ClusterIP");
  }

  @Test
  void reports_types_that_do_not_exist() {
    assertThat(exposed("type: loadbalancer"))
        .containsExactly(
            "unproven: spec.type is 'loadbalancer', which is no type that the API server knows;"
                + " write ClusterIP");
    assertThat(exposed("type: 1"))
        .containsExactly(
            "unproven: spec.type is '1', which is no type that the API server knows; write"
                + " ClusterIP");
    assertThat(exposed("type: [LoadBalancer]"))
        .containsExactly(
            "unproven: spec.type is '[\"LoadBalancer\"]', which is no type that the API server"
                + " knows; write ClusterIP");
  }

  @Test
  void knows_all_about_services() {
    assertThat(new ServiceType().kinds()).containsExactly("Service");
  }

  private static List<String> exposed(String spec) {
    return ServiceYaml.exposed(new ServiceType(), spec);
  }
}
