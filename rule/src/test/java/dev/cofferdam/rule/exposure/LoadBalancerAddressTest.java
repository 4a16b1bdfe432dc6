package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoadBalancerAddressTest {

  private static final List<String> ADDRESSES =
      List.of(
          "io.cilium/lb-ipam-ips",
          "kube-vip.io/loadbalancerIPs",
          "lbipam.cilium.io/ips",
          "loadbalancer.openstack.org/load-balancer-address",
          "loxilb.io/staticIP",
          "metallb.io/loadBalancerIPs",
          "metallb.universe.tf/loadBalancerIPs",
          "networking.gke.io/load-balancer-ip-addresses",
          "purelb.io/addresses",
          "service.beta.kubernetes.io/azure-load-balancer-ipv4",
          "service.beta.kubernetes.io/azure-load-balancer-ipv6");

  private static final List<String> NAMES =
      List.of(
          "loadbalancer.openstack.org/floating-network-id",
          "loadbalancer.openstack.org/floating-subnet",
          "loadbalancer.openstack.org/floating-subnet-id",
          "service.beta.kubernetes.io/aws-load-balancer-eip-allocations",
          "service.beta.kubernetes.io/azure-additional-public-ips",
          "service.beta.kubernetes.io/azure-dns-label-name",
          "service.beta.kubernetes.io/azure-pip-name",
          "service.beta.kubernetes.io/azure-pip-name-ipv6",
          "service.beta.kubernetes.io/azure-pip-prefix-id",
          "service.beta.kubernetes.io/azure-pip-prefix-id-ipv6");

  @Test
  void accepts_private_addresses_and_none() {
    assertThat(exposed("", "")).isEmpty();
    assertThat(exposed("", "loadBalancerIP: null")).isEmpty();
    assertThat(exposed("", "loadBalancerIP: ''")).isEmpty();
    assertThat(exposed("", "loadBalancerIP: 192.168.1.7")).isEmpty();
    ADDRESSES.forEach(name -> assertThat(exposed(name + ": '10.0.0.1, fd00::1'", "")).isEmpty());
    NAMES.forEach(name -> assertThat(exposed(name + ": ''", "")).isEmpty());
  }

  @Test
  void accepts_addresses_that_ask_for_nothing() {
    assertThat(exposed("example.com/ips: 8.8.8.8", "clusterIP: 8.8.8.8")).isEmpty();
  }

  @Test
  void reports_an_address_of_the_internet() {
    assertThat(exposed("", "type: LoadBalancer, loadBalancerIP: 203.0.113.7"))
        .containsExactly(
            "public: spec.loadBalancerIP asks for '203.0.113.7', which is in no private range; leave"
                + " it out");
  }

  @Test
  void reports_annotations_on_services_of_any_type() {
    ADDRESSES.forEach(
        name ->
            assertThat(exposed(name + ": '10.0.0.1,203.0.113.7'", "type: ClusterIP"))
                .containsExactly(
                    "public: metadata.annotations['%s'] asks for '203.0.113.7', which is in no"
                            .formatted(name)
                        + " private range; leave it out"));
  }

  @Test
  void reports_annotations_that_name_a_public_address() {
    NAMES.forEach(
        name ->
            assertThat(exposed(name + ": front", ""))
                .containsExactly(
                    "public: metadata.annotations['%s'] is 'front', which names a public address;"
                            .formatted(name)
                        + " leave it out"));
  }

  @Test
  void reports_what_cannot_be_judged() {
    assertThat(exposed("networking.gke.io/load-balancer-ip-addresses: front", ""))
        .containsExactly(
            "unproven: metadata.annotations['networking.gke.io/load-balancer-ip-addresses'] asks for"
                + " 'front', which is no address that can be judged; leave it out");
    assertThat(exposed("", "loadBalancerIP: '${IP}'"))
        .containsExactly(
            "unproven: spec.loadBalancerIP asks for '${IP}', which is filled in elsewhere; leave it"
                + " out");
  }

  private static List<String> exposed(String annotations, String spec) {
    return ServiceYaml.exposed(new LoadBalancerAddress(), annotations, spec);
  }
}
