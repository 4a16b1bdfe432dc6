package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks of every pod whether it is in no network beside that of the cluster. */
final class ExtraNetwork implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/extra-network",
          Severity.ERROR,
          "No pod has a network interface beside that of the cluster.",
          "A further interface is attached to a network of the node, by macvlan, a bridge or"
              + " SR-IOV, and gets an address there; whoever is in that network reaches the pod,"
              + " past every Service and NetworkPolicy (Kubernetes Network Plumbing Working Group,"
              + " multi-network specification; GKE, multi-network pods).",
          "Leave the interface out. Where it is for storage or devices, allow it by name, with the"
              + " reason why nobody outside is in that network.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** Annotations of pods that ask for interfaces: of Multus and those like it, of GKE. */
  private static final SortedSet<String> ANNOTATIONS =
      sorted(
          "k8s.v1.cni.cncf.io/networks",
          "networking.gke.io/interfaces",
          "v1.multus-cni.io/default-network");

  /** What defines such a network, or has an operator define it. */
  private static final SortedSet<String> KINDS =
      sorted(
          "HostDeviceNetwork.mellanox.com",
          "IPoIBNetwork.mellanox.com",
          "MacvlanNetwork.mellanox.com",
          "NetworkAttachmentDefinition.k8s.cni.cncf.io",
          "OVSNetwork.sriovnetwork.openshift.io",
          "SriovIBNetwork.sriovnetwork.openshift.io",
          "SriovNetwork.sriovnetwork.openshift.io");

  private static SortedSet<String> sorted(String... texts) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(texts)));
  }

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return KINDS;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return Applied.objects(inventory)
        .flatMap(it -> Stream.concat(definition(it), attachments(it)))
        .toList();
  }

  private static Stream<Exposure> definition(RenderedObject object) {
    return Stream.of(object)
        .filter(it -> KINDS.contains(Inventory.kind(it)))
        .map(
            it ->
                EXPOSURES.unproven(
                    it,
                    "kind",
                    "is a network that pods can be attached to beside that of the cluster, and the files do not say who is in it; leave it out"));
  }

  /** Wherever they stand: virtual machines and operators have templates of their own. */
  private static Stream<Exposure> attachments(RenderedObject object) {
    return Field.below(object.value())
        .filter(ExtraNetwork::attaches)
        .map(
            field ->
                EXPOSURES.unproven(
                    object,
                    field.path(),
                    "attaches the pod to another network than that of the cluster, and the files do not say who is in it; leave it out"));
  }

  private static boolean attaches(Field field) {
    boolean annotation =
        ANNOTATIONS.contains(field.name()) && !field.value().asString("").isBlank();
    return annotation || (field.name().equals("multus") && field.value().has("networkName"));
  }
}
