package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressPoolTest {

  /** Pools for Services, each with a spec that has an address to fill in. */
  private static final Map<String, String> SERVICES =
      Map.of(
          "AddressPool.metallb.io", "addresses: ['%s']",
          "CiliumLoadBalancerIPPool.cilium.io", "blocks: [{cidr: '%s'}]",
          "Eip.network.kubesphere.io", "address: '%s'",
          "ExternalIPPool.crd.antrea.io", "ipRanges: [{cidr: '%s'}]",
          "IPAddressPool.metallb.io", "addresses: ['%s']",
          "IPPool.loadbalancer.harvesterhci.io", "ranges: [{subnet: '%s'}]",
          "ServiceGroup.purelb.io", "local: {v4pools: [{pool: '%s'}]}");

  /** Pools for pods. */
  private static final Map<String, String> PODS =
      Map.of(
          "CiliumPodIPPool.cilium.io", "ipv4: {cidrs: ['%s']}",
          "IPPool.crd.projectcalico.org", "cidr: '%s'",
          "IPPool.projectcalico.org", "cidr: '%s'");

  @Test
  void accepts_private_addresses_for_pods() {
    PODS.forEach(
        (kind, spec) -> assertThat(exposed(kind, spec.formatted("10.0.0.0/16"))).isEmpty());
  }

  @Test
  void accepts_config_maps_that_are_no_pools() {
    assertThat(configMap("web", "cidr-global: 203.0.113.0/24")).isEmpty();
    assertThat(exposed("Pool.kubevip", "cidr: 203.0.113.0/24")).isEmpty();
  }

  @Test
  void reports_private_addresses_for_services_as_a_remark() {
    SERVICES.forEach(
        (kind, spec) ->
            assertThat(exposed(kind, spec.formatted("10.0.0.0/24")))
                .as(kind)
                .singleElement()
                .asString()
                .startsWith("private: ")
                .endsWith(
                    " hands out '10.0.0.0/24', which whoever is in that network reaches; see that it"
                        + " stays private"));
  }

  @Test
  void reports_addresses_of_the_internet() {
    Stream.concat(SERVICES.entrySet().stream(), PODS.entrySet().stream())
        .forEach(
            pool ->
                assertThat(exposed(pool.getKey(), pool.getValue().formatted("203.0.113.0/24")))
                    .as(pool.getKey())
                    .singleElement()
                    .asString()
                    .startsWith("public: ")
                    .endsWith(
                        " hands out '203.0.113.0/24', which is in no private range; use a private"
                            + " range"));
  }

  @Test
  void reports_every_range_that_is_not_private_and_where_it_is() {
    assertThat(
            exposed(
                "IPAddressPool.metallb.io",
                "addresses: [10.0.0.0/24, 203.0.113.5-203.0.113.9, '2001:db8::/64', '${POOL}', web]"))
        .containsExactly(
            "public: a.yaml:1:1: IPAddressPool dev/pool: spec.addresses[1] hands out"
                + " '203.0.113.5-203.0.113.9', which is in no private range; use a private range",
            "public: a.yaml:1:1: IPAddressPool dev/pool: spec.addresses[2] hands out"
                + " '2001:db8::/64', which is in no private range; use a private range",
            "unproven: a.yaml:1:1: IPAddressPool dev/pool: spec.addresses[3] hands out '${POOL}',"
                + " which is filled in elsewhere; use a private range",
            "unproven: a.yaml:1:1: IPAddressPool dev/pool: spec.addresses[4] hands out 'web', which"
                + " is no address that can be judged; use a private range");
  }

  @Test
  void reports_ranges_whose_ends_are_fields_of_their_own() {
    var text = " which is in no private range; use a private range";
    assertThat(
            exposed(
                "CiliumLoadBalancerIPPool.cilium.io",
                "blocks: [{start: 10.0.0.1, stop: 10.0.0.9}, {start: 10.0.0.1, stop: 192.168.0.1},"
                    + " {start: 8.8.8.8}]"))
        .containsExactly(
            "public: a.yaml:1:1: CiliumLoadBalancerIPPool dev/pool: spec.blocks[1] hands out"
                + " '10.0.0.1-192.168.0.1',"
                + text,
            "public: a.yaml:1:1: CiliumLoadBalancerIPPool dev/pool: spec.blocks[2] hands out"
                + " '8.8.8.8',"
                + text);
    assertThat(
            exposed("ExternalIPPool.crd.antrea.io", "ipRanges: [{start: 8.8.8.8, end: 8.8.8.9}]"))
        .containsExactly(
            "public: a.yaml:1:1: ExternalIPPool dev/pool: spec.ipRanges[0] hands out"
                + " '8.8.8.8-8.8.8.9',"
                + text);
    assertThat(
            exposed(
                "IPPool.loadbalancer.harvesterhci.io",
                "ranges: [{rangeStart: 8.8.8.8, rangeEnd: 8.8.8.9}]"))
        .containsExactly(
            "public: a.yaml:1:1: IPPool dev/pool: spec.ranges[0] hands out '8.8.8.8-8.8.8.9',"
                + text);
  }

  @Test
  void reports_a_pool_without_ranges() {
    var text = ": spec names no range of addresses that can be judged; name a private one";
    assertThat(exposed("ServiceGroup.purelb.io", "netbox: {url: 'https://ipam'}"))
        .containsExactly("unproven: a.yaml:1:1: ServiceGroup dev/pool" + text);
    assertThat(exposed("IPAddressPool.metallb.io", "addresses: [1, '']"))
        .containsExactly("unproven: a.yaml:1:1: IPAddressPool dev/pool" + text);
  }

  @Test
  void reports_nothing_of_the_labels_that_choose_who_gets_an_address() {
    assertThat(
            exposed(
                "CiliumLoadBalancerIPPool.cilium.io",
                "blocks: [{cidr: 10.0.0.0/24}], serviceSelector: {matchLabels: {pool: blue}}"))
        .containsExactly(
            "private: a.yaml:1:1: CiliumLoadBalancerIPPool dev/pool: spec.blocks[0].cidr hands out"
                + " '10.0.0.0/24', which whoever is in that network reaches; see that it stays"
                + " private");
    assertThat(
            exposed(
                "IPAddressPool.metallb.io",
                "addresses: [10.0.0.0/24],"
                    + " serviceAllocation: {serviceSelectors: [{matchLabels: {pool: blue}}]},"
                    + " selector: {pool: blue}"))
        .singleElement()
        .asString()
        .startsWith("private: ");
  }

  @Test
  void reports_the_pools_of_kube_vip() {
    assertThat(
            configMap(
                "kubevip",
                "cidr-global: '10.0.0.0/24, 203.0.113.0/24', range-dev: 8.8.8.8-8.8.8.9, other: a"))
        .containsExactly(
            "public: a.yaml:1:1: ConfigMap kube-system/kubevip: data.cidr-global hands out"
                + " '203.0.113.0/24', which is in no private range; use a private range",
            "public: a.yaml:1:1: ConfigMap kube-system/kubevip: data.range-dev hands out"
                + " '8.8.8.8-8.8.8.9', which is in no private range; use a private range");
  }

  @Test
  void knows_all_about_pools() {
    var kinds = new TreeSet<>(SERVICES.keySet());
    kinds.addAll(PODS.keySet());
    assertThat(new AddressPool().kinds()).isEqualTo(kinds);
  }

  private static List<String> configMap(String name, String data) {
    return Exposed.by(
        new AddressPool(),
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: %s, namespace: kube-system}
        data: {%s}
        """
            .formatted(name, data));
  }

  private static List<String> exposed(String kind, String spec) {
    return Exposed.by(new AddressPool(), ObjectYaml.of(kind, "pool", spec));
  }
}
