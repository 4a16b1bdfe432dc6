package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadBalancerSchemeTest {

  private static final Map<String, String> CLOUDS =
      Map.ofEntries(
          Map.entry("cloud.google.com/load-balancer-type", "GKE"),
          Map.entry("kubernetes.io/elb.autocreate", "Huawei Cloud"),
          Map.entry("load-balancer.hetzner.cloud/disable-public-network", "Hetzner Cloud"),
          Map.entry("networking.gke.io/load-balancer-type", "GKE"),
          Map.entry("oci-network-load-balancer.oraclecloud.com/internal", "Oracle Cloud"),
          Map.entry(
              "service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type",
              "Alibaba Cloud"),
          Map.entry("service.beta.kubernetes.io/aws-load-balancer-internal", "AWS"),
          Map.entry("service.beta.kubernetes.io/aws-load-balancer-scheme", "AWS"),
          Map.entry("service.beta.kubernetes.io/azure-load-balancer-internal", "Azure"),
          Map.entry("service.beta.kubernetes.io/cce-load-balancer-internal-vpc", "Baidu Cloud"),
          Map.entry("service.beta.kubernetes.io/do-loadbalancer-network", "DigitalOcean"),
          Map.entry("service.beta.kubernetes.io/oci-load-balancer-internal", "Oracle Cloud"),
          Map.entry("service.beta.kubernetes.io/openstack-internal-load-balancer", "OpenStack"),
          Map.entry("service.beta.kubernetes.io/scw-loadbalancer-private", "Scaleway"),
          Map.entry("service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type", "IBM Cloud"),
          Map.entry("service.kubernetes.io/qcloud-loadbalancer-internal-subnetid", "Tencent Cloud"),
          Map.entry("yandex.cloud/load-balancer-type", "Yandex Cloud"));

  @Test
  void accepts_the_values_that_ask_for_an_internal_one() {
    assertThat(InternalLoadBalancerTest.ANNOTATIONS.keySet()).isEqualTo(CLOUDS.keySet());
    InternalLoadBalancerTest.ANNOTATIONS.forEach(
        (name, value) ->
            assertThat(exposed("%s: '%s'".formatted(name, value), "type: LoadBalancer"))
                .as(name)
                .isEmpty());
  }

  @Test
  void accepts_annotations_that_choose_nothing() {
    assertThat(exposed("service.beta.kubernetes.io/aws-load-balancer-type: nlb", "")).isEmpty();
  }

  @Test
  void reports_every_other_value_on_any_service() {
    CLOUDS.forEach(
        (name, cloud) ->
            assertThat(exposed(name + ": 'internet-facing'", "type: ClusterIP"))
                .containsExactly(
                    "public: metadata.annotations['%s'] is 'internet-facing', with which %s makes a"
                            .formatted(name, cloud)
                        + " public load balancer; leave it out and use type ClusterIP"));
  }

  @Test
  void reports_values_that_are_not_quite_right() {
    for (String annotation :
        List.of(
            "service.beta.kubernetes.io/aws-load-balancer-scheme: Internal",
            "service.beta.kubernetes.io/azure-load-balancer-internal: 'True'",
            "service.beta.kubernetes.io/azure-load-balancer-internal: ''",
            "service.beta.kubernetes.io/azure-load-balancer-internal: {a: b}",
            "networking.gke.io/load-balancer-type: INTERNAL",
            "service.kubernetes.io/qcloud-loadbalancer-internal-subnetid: ''",
            "kubernetes.io/elb.autocreate: '{\"type\": \"public\", \"a\": {\"type\": \"inner\"}}'")) {
      assertThat(exposed(annotation, "type: LoadBalancer"))
          .as(annotation)
          .singleElement()
          .asString()
          .startsWith("public: ");
    }
  }

  @Test
  void reports_values_that_are_filled_in_elsewhere() {
    assertThat(exposed("yandex.cloud/load-balancer-type: '${SCHEME}'", "type: LoadBalancer"))
        .containsExactly(
            "unproven: metadata.annotations['yandex.cloud/load-balancer-type'] is '${SCHEME}', which"
                + " is filled in elsewhere; write the value, or leave it out");
  }

  private static List<String> exposed(String annotations, String spec) {
    return ServiceYaml.exposed(new LoadBalancerScheme(), annotations, spec);
  }
}
