package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The kinds of networks that open nothing by themselves. */
class NetworkKindsTest {

  @Test
  void accepts_filters_announcers_and_reserved_addresses() {
    for (String kind :
        List.of(
            "BGPFilter.projectcalico.org",
            "L2Advertisement.metallb.io",
            "BGPAdvertisement.metallb.io",
            "BGPPeer.metallb.io",
            "CiliumL2AnnouncementPolicy.cilium.io",
            "CiliumBGPClusterConfig.cilium.io",
            "BgpConf.network.kubesphere.io",
            "LBNodeAgent.purelb.io",
            "IptablesEIP.kubeovn.io",
            "OvnSnatRule.kubeovn.io",
            "Egress.crd.antrea.io",
            "EgressIP.k8s.ovn.org",
            "ServiceImport.multicluster.x-k8s.io")) {
      assertThat(Exposed.by(new AccountedKind(), ObjectYaml.of(kind, "a", ""))).as(kind).isEmpty();
    }
  }

  @Test
  void reports_kinds_that_may_attach_pods_to_other_networks() {
    for (String kind : List.of("Subnet.kubeovn.io", "Vlan.kubeovn.io", "Site.skupper.io")) {
      assertThat(Exposed.by(new AccountedKind(), ObjectYaml.of(kind, "a", ""))).as(kind).hasSize(1);
    }
  }

  @Test
  void accepts_what_rules_look_at() {
    for (String kind :
        List.of("IPAddressPool.metallb.io", "BGPPeer.projectcalico.org", "OvnFip.kubeovn.io")) {
      assertThat(Exposed.by(new AccountedKind(), ObjectYaml.of(kind, "a", ""))).as(kind).isEmpty();
    }
  }
}
