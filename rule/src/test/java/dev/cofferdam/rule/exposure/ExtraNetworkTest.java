package dev.cofferdam.rule.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtraNetworkTest {

  @Test
  void accepts_pods_in_the_network_of_the_cluster() {
    assertThat(annotated("k8s.v1.cni.cncf.io/networks", "''")).isEmpty();
    assertThat(annotated("k8s.v1.cni.cncf.io/network-status", "net")).isEmpty();
    assertThat(machine("pod: {}")).isEmpty();
    assertThat(machine("multus: {}")).isEmpty();
    assertThat(machine("pod: {networkName: a}")).isEmpty();
    assertThat(kind("k8s.cni.example.com/v1", "NetworkAttachmentDefinition")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k8s.v1.cni.cncf.io/networks",
        "networking.gke.io/interfaces",
        "v1.multus-cni.io/default-network"
      })
  void reports_a_pod_with_another_interface(String annotation) {
    assertThat(annotated(annotation, "'lan'"))
        .containsExactly(
            "unproven: a.yaml:1:1: Deployment dev/web: spec.template.metadata.annotations['"
                + annotation
                + "'] attaches the pod to another network than that of the cluster, and the files do"
                + " not say who is in it; leave it out");
  }

  @Test
  void reports_a_virtual_machine_with_another_interface() {
    assertThat(machine("multus: {networkName: lan}"))
        .containsExactly(
            "unproven: a.yaml:1:1: VirtualMachine dev/web: spec.networks[0].multus attaches the pod"
                + " to another network than that of the cluster, and the files do not say who is in"
                + " it; leave it out");
  }

  @ParameterizedTest
  @CsvSource({
    "HostDeviceNetwork,mellanox.com",
    "IPoIBNetwork,mellanox.com",
    "MacvlanNetwork,mellanox.com",
    "NetworkAttachmentDefinition,k8s.cni.cncf.io",
    "OVSNetwork,sriovnetwork.openshift.io",
    "SriovIBNetwork,sriovnetwork.openshift.io",
    "SriovNetwork,sriovnetwork.openshift.io"
  })
  void reports_a_network_that_pods_can_be_attached_to(String kind, String group) {
    assertThat(kind(group + "/v1", kind))
        .containsExactly(
            "unproven: a.yaml:1:1: "
                + kind
                + " dev/web: kind is a network that pods can be attached to beside that of the"
                + " cluster, and the files do not say who is in it; leave it out");
    assertThat(new ExtraNetwork().kinds()).contains(kind + "." + group).hasSize(7);
  }

  private static List<String> kind(String apiVersion, String kind) {
    return Exposed.by(
        new ExtraNetwork(),
        """
        apiVersion: %s
        kind: %s
        metadata: {name: web, namespace: dev}
        """
            .formatted(apiVersion, kind));
  }

  private static List<String> machine(String network) {
    return Exposed.by(
        new ExtraNetwork(),
        """
        apiVersion: kubevirt.io/v1
        kind: VirtualMachine
        metadata: {name: web, namespace: dev}
        spec: {networks: [{name: a, %s}]}
        """
            .formatted(network));
  }

  private static List<String> annotated(String name, String value) {
    return Exposed.by(
        new ExtraNetwork(),
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: dev}
        spec: {template: {metadata: {annotations: {%s: %s}}, spec: {containers: [{name: a}]}}}
        """
            .formatted(name, value));
  }
}
