package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InternalLoadBalancerTest {

  private static final String AWS = "service.beta.kubernetes.io/aws-load-balancer-scheme: internal";
  private static final String AZURE =
      "service.beta.kubernetes.io/azure-load-balancer-internal: 'true'";

  /** The annotations of the clouds, each with the value that asks for an internal one. */
  static final Map<String, String> ANNOTATIONS =
      Map.ofEntries(
          Map.entry("cloud.google.com/load-balancer-type", "Internal"),
          Map.entry("kubernetes.io/elb.autocreate", "{\"name\": \"a\", \"type\" : \"inner\"}"),
          Map.entry("load-balancer.hetzner.cloud/disable-public-network", "true"),
          Map.entry("networking.gke.io/load-balancer-type", "internal"),
          Map.entry("oci-network-load-balancer.oraclecloud.com/internal", "true"),
          Map.entry(
              "service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type", "intranet"),
          Map.entry("service.beta.kubernetes.io/aws-load-balancer-internal", "true"),
          Map.entry("service.beta.kubernetes.io/aws-load-balancer-scheme", "internal"),
          Map.entry("service.beta.kubernetes.io/azure-load-balancer-internal", "true"),
          Map.entry("service.beta.kubernetes.io/cce-load-balancer-internal-vpc", "true"),
          Map.entry("service.beta.kubernetes.io/do-loadbalancer-network", "INTERNAL"),
          Map.entry("service.beta.kubernetes.io/oci-load-balancer-internal", "true"),
          Map.entry("service.beta.kubernetes.io/openstack-internal-load-balancer", "true"),
          Map.entry("service.beta.kubernetes.io/scw-loadbalancer-private", "true"),
          Map.entry("service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type", "private"),
          Map.entry("service.kubernetes.io/qcloud-loadbalancer-internal-subnetid", "subnet-1a2b"),
          Map.entry("yandex.cloud/load-balancer-type", "internal"));

  @Test
  void accepts_a_cluster_ip_whatever_its_annotations() {
    assertThat(exposed(AWS, "type: ClusterIP")).isEmpty();
    assertThat(exposed(AWS, "")).isEmpty();
  }

  @Test
  void accepts_what_is_no_internal_load_balancer_since_other_rules_report_it() {
    assertThat(exposed("", "type: LoadBalancer")).isEmpty();
    assertThat(exposed("example.com/internal: 'true'", "type: LoadBalancer")).isEmpty();
    assertThat(exposed(AWS + "x", "type: LoadBalancer")).isEmpty();
    assertThat(exposed(AWS, "type: LoadBalancer, loadBalancerClass: tailscale")).isEmpty();
  }

  @Test
  void reports_the_annotation_of_every_cloud() {
    ANNOTATIONS.forEach(
        (name, value) ->
            assertThat(exposed("%s: '%s'".formatted(name, value), "type: LoadBalancer"))
                .containsExactly(
                    "unproven: metadata.annotations['%s'] is '%s', so that the whole network of the"
                            .formatted(name, value)
                        + " cloud reaches it, and those joined to that network; use type ClusterIP,"
                        + " or allow it with the reason why that is private"));
  }

  @Test
  void reports_the_first_of_several() {
    assertThat(exposed(AZURE + ", " + AWS, "type: LoadBalancer"))
        .singleElement()
        .asString()
        .startsWith("unproven: metadata.annotations['service.beta.kubernetes.io/azure");
  }

  @Test
  void accepts_none_that_another_cloud_is_told_to_open() {
    assertThat(
            exposed(
                AWS + ", service.beta.kubernetes.io/azure-load-balancer-internal: 'false'",
                "type: LoadBalancer"))
        .isEmpty();
  }

  @Test
  void reports_a_class_that_is_internal_by_itself() {
    assertThat(
            exposed(
                "",
                "type: LoadBalancer, loadBalancerClass: networking.gke.io/l4-regional-internal"))
        .containsExactly(
            "unproven: spec.loadBalancerClass is 'networking.gke.io/l4-regional-internal', so that"
                + " the whole network of the cloud reaches it, and those joined to that network; use"
                + " type ClusterIP, or allow it with the reason why that is private");
  }

  @Test
  void reports_classes_of_the_cloud_that_reads_the_annotation() {
    for (String name : List.of("eks.amazonaws.com/nlb", "service.k8s.aws/nlb")) {
      var spec = "type: LoadBalancer, loadBalancerClass: " + name;
      assertThat(exposed(AZURE + ", " + AWS, spec))
          .singleElement()
          .asString()
          .startsWith("unproven: metadata.annotations['service.beta.kubernetes.io/aws");
      assertThat(exposed(AZURE, spec)).isEmpty();
    }
    assertThat(exposed(AWS, "type: LoadBalancer, loadBalancerClass: io.cilium/node")).isEmpty();
  }

  private static List<String> exposed(String annotations, String spec) {
    return ServiceYaml.exposed(new InternalLoadBalancer(), annotations, spec);
  }
}
