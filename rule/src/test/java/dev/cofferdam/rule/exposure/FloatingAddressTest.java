package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FloatingAddressTest {

  private static final List<String> BESIDE =
      List.of("cni.projectcalico.org/floatingIPs", "ovn.kubernetes.io/eip");
  private static final List<String> OWN =
      List.of(
          "cni.projectcalico.org/ipAddrs",
          "cni.projectcalico.org/ipAddrsNoIpam",
          "ovn.kubernetes.io/ip_address");
  private static final List<String> ALWAYS =
      List.of("eks.tke.cloud.tencent.com/eip-attributes", "tke.cloud.tencent.com/eip-attributes");
  private static final List<String> UNLESS_OFF =
      List.of(
          "k8s.aliyun.com/eci-eip-instanceid",
          "k8s.aliyun.com/eci-with-eip",
          "k8s.aliyun.com/pod-eip-instanceid",
          "k8s.aliyun.com/pod-with-eip",
          "network.alibabacloud.com/pod-with-eip",
          "yangtse.io/pod-with-eip");

  @Test
  void accepts_pods_with_private_addresses_of_their_own() {
    assertThat(exposed("a", "b")).isEmpty();
    OWN.forEach(key -> assertThat(exposed(key, "[\"10.244.0.7\"]")).isEmpty());
    OWN.forEach(key -> assertThat(exposed(key, "")).isEmpty());
    BESIDE.forEach(key -> assertThat(exposed(key, "[]")).isEmpty());
    UNLESS_OFF.forEach(key -> assertThat(exposed(key, "false")).isEmpty());
    UNLESS_OFF.forEach(key -> assertThat(exposed(key, "")).isEmpty());
  }

  @Test
  void reports_private_addresses_beside_that_of_the_pod() {
    BESIDE.forEach(
        key ->
            assertThat(exposed(key, "[\"10.0.0.7\"]"))
                .containsExactly(
                    "unproven: %s leads '10.0.0.7' to the pod, and who reaches that is not in the"
                            .formatted(field(key))
                        + " files; leave it out"));
  }

  @Test
  void reports_addresses_of_the_internet() {
    for (List<String> keys : List.of(BESIDE, OWN)) {
      keys.forEach(
          key ->
              assertThat(exposed(key, "[\"10.0.0.7\",\"203.0.113.7\"]"))
                  .containsExactly(
                      "public: %s leads '203.0.113.7' to the pod, which is in no private range; leave"
                              .formatted(field(key))
                          + " it out"));
    }
  }

  @Test
  void reports_addresses_that_clouds_give() {
    for (List<String> keys : List.of(ALWAYS, UNLESS_OFF)) {
      keys.forEach(
          key ->
              assertThat(exposed(key, "true"))
                  .containsExactly(
                      "public: %s gives the pod an address on the internet; leave it out"
                          .formatted(field(key))));
    }
    ALWAYS.forEach(key -> assertThat(exposed(key, "")).hasSize(1));
  }

  @Test
  void reports_what_is_filled_in_elsewhere() {
    for (List<String> keys : List.of(BESIDE, OWN, UNLESS_OFF)) {
      keys.forEach(
          key ->
              assertThat(exposed(key, "${EIP}"))
                  .containsExactly(
                      "unproven: %s is '${EIP}', which is filled in elsewhere; leave it out"
                          .formatted(field(key))));
    }
  }

  @Test
  void reports_addresses_that_nobody_can_read() {
    assertThat(exposed("ovn.kubernetes.io/eip", "front"))
        .containsExactly(
            "unproven: %s is 'front', which is no address that can be judged; leave it out"
                .formatted(field("ovn.kubernetes.io/eip")));
  }

  @Test
  void reports_objects_that_lead_an_address_to_a_pod() {
    for (String kind : List.of("IptablesDnatRule", "IptablesFIPRule", "OvnDnatRule", "OvnFip")) {
      assertThat(
              Exposed.by(
                  new FloatingAddress(), ObjectYaml.of(kind + ".kubeovn.io", "web", "eip: front")))
          .containsExactly(
              "public: a.yaml:1:1: %s dev/web: kind is %s, which leads an address outside of the"
                      .formatted(kind, kind)
                  + " cluster to a pod; leave it out");
      assertThat(
              Exposed.by(
                  new FloatingAddress(), ObjectYaml.of(kind + ".example.com", "web", "eip: front")))
          .isEmpty();
    }
  }

  @Test
  void knows_all_about_those_objects() {
    assertThat(new FloatingAddress().kinds())
        .containsExactly(
            "IptablesDnatRule.kubeovn.io",
            "IptablesFIPRule.kubeovn.io",
            "OvnDnatRule.kubeovn.io",
            "OvnFip.kubeovn.io");
  }

  private static String field(String key) {
    return "spec.podMetadata.annotations['%s']".formatted(key);
  }

  private static List<String> exposed(String key, String value) {
    return Exposed.by(
            new FloatingAddress(),
            ObjectYaml.of(
                "Agent.example.com",
                "web",
                "podMetadata: {annotations: {%s: '%s'}}".formatted(key, value)))
        .stream()
        .map(text -> text.replace("a.yaml:1:1: Agent dev/web: ", ""))
        .toList();
  }
}
