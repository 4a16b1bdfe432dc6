package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdvertisedAddressTest {

  private static final String TEXT =
      " tells routers beside the cluster the way to addresses inside of it; leave it out, or allow it"
          + " with the reason why that stays private";

  private static final List<String> CALICO = List.of("crd.projectcalico.org", "projectcalico.org");

  @Test
  void accepts_services_that_are_not_announced() {
    assertThat(service("")).isEmpty();
    assertThat(service("kube-router.io/service.advertise.clusterip: 'false'")).isEmpty();
    assertThat(service("kube-router.io/service.advertise.clusterip: ''")).isEmpty();
    assertThat(service("kube-router.io/service.local: 'true'")).isEmpty();
    assertThat(service("ovn.kubernetes.io/bgp: 'False'")).isEmpty();
  }

  @Test
  void reports_the_annotations_of_kube_router() {
    for (String name : List.of("clusterip", "externalip", "loadbalancer", "loadbalancerip")) {
      var key = "kube-router.io/service.advertise." + name;
      assertThat(service(key + ": 'true'"))
          .containsExactly("unproven: metadata.annotations['%s']".formatted(key) + TEXT);
    }
  }

  @Test
  void accepts_the_annotations_of_kube_router_where_nobody_reads_them() {
    assertThat(
            Exposed.by(
                new AdvertisedAddress(),
                """
                apiVersion: v1
                kind: Pod
                metadata: {annotations: {kube-router.io/service.advertise.clusterip: 'true'}}
                """))
        .isEmpty();
  }

  @Test
  void reports_the_annotation_of_kube_ovn_wherever_it_is() {
    assertThat(service("ovn.kubernetes.io/bgp: cluster"))
        .containsExactly("unproven: metadata.annotations['ovn.kubernetes.io/bgp']" + TEXT);
    assertThat(
            exposed(
                "Deployment.apps",
                "template: {metadata: {annotations: {ovn.kubernetes.io/bgp: 'true'}}}"))
        .containsExactly(
            "unproven: a.yaml:1:1: Deployment dev/bgp:"
                + " spec.template.metadata.annotations['ovn.kubernetes.io/bgp']"
                + TEXT);
  }

  @Test
  void reports_ranges_of_services_that_calico_announces() {
    for (String group : CALICO) {
      var kind = "BGPConfiguration." + group;
      assertThat(
              exposed(kind, "asNumber: 64512, serviceClusterIPs: [], prefixAdvertisements: [{}]"))
          .isEmpty();
      for (String name :
          List.of("serviceClusterIPs", "serviceExternalIPs", "serviceLoadBalancerIPs")) {
        assertThat(exposed(kind, name + ": [{cidr: 10.96.0.0/12}]"))
            .containsExactly("unproven: a.yaml:1:1: BGPConfiguration dev/bgp: spec." + name + TEXT);
      }
    }
  }

  @Test
  void reports_peers_of_calico_beside_the_cluster() {
    for (String group : CALICO) {
      assertThat(exposed("BGPPeer." + group, "peerSelector: a == 'b', peerIP: ''")).isEmpty();
      assertThat(exposed("BGPPeer." + group, "peerIP: 192.168.1.1"))
          .containsExactly("unproven: a.yaml:1:1: BGPPeer dev/bgp: spec.peerIP" + TEXT);
    }
  }

  @Test
  void reports_what_cilium_announces_besides_load_balancers() {
    var kind = "CiliumBGPAdvertisement.cilium.io";
    var service = "{advertisementType: Service, service: {addresses: [%s]}}";
    assertThat(
            exposed(
                kind,
                "other: [{}], advertisements: [%s]"
                    .formatted(service.formatted("LoadBalancerIP, ExternalIP"))))
        .isEmpty();
    assertThat(
            exposed(
                kind,
                "advertisements: [%s, {advertisementType: PodCIDR}, {}]"
                    .formatted(service.formatted("LoadBalancerIP, ClusterIP"))))
        .containsExactly(
            "unproven: a.yaml:1:1: CiliumBGPAdvertisement dev/bgp: spec.advertisements[0]" + TEXT,
            "unproven: a.yaml:1:1: CiliumBGPAdvertisement dev/bgp: spec.advertisements[1]" + TEXT,
            "unproven: a.yaml:1:1: CiliumBGPAdvertisement dev/bgp: spec.advertisements[2]" + TEXT);
  }

  @Test
  void reports_what_older_policies_of_cilium_announce() {
    var kind = "CiliumBGPPeeringPolicy.cilium.io";
    assertThat(
            exposed(
                kind,
                "other: [{exportPodCIDR: true}], virtualRouters: [{exportPodCIDR: false, podIPPoolSelector: null,"
                    + " serviceAdvertisements: [LoadBalancerIP], neighbors: [{}]}]"))
        .isEmpty();
    assertThat(
            exposed(
                kind,
                "virtualRouters: [{exportPodCIDR: true, podIPPoolSelector: {},"
                    + " serviceAdvertisements: [ExternalIP, ClusterIP]}]"))
        .containsExactly(
            "unproven: a.yaml:1:1: CiliumBGPPeeringPolicy dev/bgp:"
                + " spec.virtualRouters[0].exportPodCIDR"
                + TEXT,
            "unproven: a.yaml:1:1: CiliumBGPPeeringPolicy dev/bgp:"
                + " spec.virtualRouters[0].podIPPoolSelector"
                + TEXT,
            "unproven: a.yaml:1:1: CiliumBGPPeeringPolicy dev/bgp:"
                + " spec.virtualRouters[0].serviceAdvertisements"
                + TEXT);
  }

  @Test
  void reports_networks_in_the_configuration_of_frr() {
    var kind = "FRRConfiguration.frrk8s.metallb.io";
    assertThat(
            exposed(
                kind,
                "bgp: {routers: [{prefixes: [], neighbors: [{toReceive: {allowed: {prefixes: [{}]}}}]}]},"
                    + " raw: {rawConfig: ''}"))
        .isEmpty();
    assertThat(
            exposed(
                kind, "bgp: {routers: [{prefixes: [10.244.0.0/16]}]}, raw: {rawConfig: network}"))
        .containsExactly(
            "unproven: a.yaml:1:1: FRRConfiguration dev/bgp: spec.bgp.routers[0].prefixes" + TEXT,
            "unproven: a.yaml:1:1: FRRConfiguration dev/bgp: spec.raw.rawConfig" + TEXT);
  }

  @Test
  void reports_networks_of_pods_that_ovn_announces() {
    var kind = "RouteAdvertisements.k8s.ovn.org";
    assertThat(exposed(kind, "advertisements: [EgressIP], nodeSelector: {a: b}")).isEmpty();
    assertThat(exposed(kind, "advertisements: [EgressIP, PodNetwork]"))
        .containsExactly(
            "unproven: a.yaml:1:1: RouteAdvertisements dev/bgp: spec.advertisements[1]" + TEXT);
  }

  @Test
  void knows_all_about_announcements() {
    assertThat(new AdvertisedAddress().kinds())
        .containsExactly(
            "BGPConfiguration.crd.projectcalico.org",
            "BGPConfiguration.projectcalico.org",
            "BGPPeer.crd.projectcalico.org",
            "BGPPeer.projectcalico.org",
            "CiliumBGPAdvertisement.cilium.io",
            "CiliumBGPPeeringPolicy.cilium.io",
            "FRRConfiguration.frrk8s.metallb.io",
            "RouteAdvertisements.k8s.ovn.org");
  }

  private static List<String> service(String annotations) {
    return ServiceYaml.exposed(new AdvertisedAddress(), annotations, "");
  }

  private static List<String> exposed(String kind, String spec) {
    return Exposed.by(new AdvertisedAddress(), ObjectYaml.of(kind, "bgp", spec));
  }
}
