package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks whether pods get addresses beside the one that they have in the cluster. */
final class FloatingAddress implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/floating-address",
          Severity.ERROR,
          "No pod has an address outside of the cluster.",
          "Some CNIs and clouds lead an address of the network around the cluster, or of the"
              + " internet, to a pod, with all of its ports and without any Service (documentation"
              + " of Calico, kube-ovn, Alibaba Cloud, Huawei Cloud and Tencent Cloud).",
          "Leave the annotation or the object out, and put a Service of type ClusterIP before the"
              + " pod.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** What is behind an annotation of a pod. */
  private enum Grant {
    /** A public address, whatever the value says. */
    ALWAYS,
    /** A public address, unless the value says no. */
    UNLESS_OFF,
    /** The addresses that are in the value, beside that of the pod. */
    BESIDE,
    /** The addresses that are in the value, as those of the pod. */
    OWN
  }

  private static final SortedMap<String, Grant> ANNOTATIONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("cni.projectcalico.org/floatingIPs", Grant.BESIDE),
              Map.entry("cni.projectcalico.org/ipAddrs", Grant.OWN),
              Map.entry("cni.projectcalico.org/ipAddrsNoIpam", Grant.OWN),
              Map.entry("eks.tke.cloud.tencent.com/eip-attributes", Grant.ALWAYS),
              Map.entry("k8s.aliyun.com/eci-eip-instanceid", Grant.UNLESS_OFF),
              Map.entry("k8s.aliyun.com/eci-with-eip", Grant.UNLESS_OFF),
              Map.entry("k8s.aliyun.com/pod-eip-instanceid", Grant.UNLESS_OFF),
              Map.entry("k8s.aliyun.com/pod-with-eip", Grant.UNLESS_OFF),
              Map.entry("network.alibabacloud.com/pod-with-eip", Grant.UNLESS_OFF),
              Map.entry("ovn.kubernetes.io/eip", Grant.BESIDE),
              Map.entry("ovn.kubernetes.io/ip_address", Grant.OWN),
              Map.entry("tke.cloud.tencent.com/eip-attributes", Grant.ALWAYS),
              Map.entry("yangtse.io/pod-with-eip", Grant.UNLESS_OFF)));

  /** Kinds that lead an address to a pod (kube-ovn, pkg/apis/kubeovn/v1). */
  private static final List<String> KINDS =
      List.of("IptablesDnatRule", "IptablesFIPRule", "OvnDnatRule", "OvnFip");

  private static final String KUBE_OVN = "kubeovn.io";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    SortedSet<String> kinds = new TreeSet<>();
    KINDS.forEach(kind -> kinds.add(kind + "." + KUBE_OVN));
    return kinds;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return Stream.concat(
            inventory.all().flatMap(FloatingAddress::byAnnotation),
            KINDS.stream()
                .flatMap(kind -> inventory.all(KUBE_OVN, kind))
                .map(FloatingAddress::byKind))
        .toList();
  }

  private static Exposure byKind(RenderedObject object) {
    return EXPOSURES.open(
        object,
        "kind",
        "is %s, which leads an address outside of the cluster to a pod; leave it out"
            .formatted(object.kind()));
  }

  /** Wherever it stands: kinds that make pods of their own settings have annotations for them. */
  private static Stream<Exposure> byAnnotation(RenderedObject object) {
    return Field.below(object.value())
        .flatMap(
            field ->
                Optional.ofNullable(ANNOTATIONS.get(field.name()))
                    .flatMap(grant -> tryExposure(object, field, grant))
                    .stream());
  }

  private static Optional<Exposure> tryExposure(RenderedObject object, Field field, Grant grant) {
    var value = ClusterService.written(field.value());
    return switch (grant) {
      case ALWAYS -> Optional.of(isPublic(object, field));
      case UNLESS_OFF ->
          value.isEmpty() || value.equals("false")
              ? Optional.empty()
              : Optional.of(
                  Unresolved.isLeft(value)
                      ? unproven(object, field, value)
                      : isPublic(object, field));
      case BESIDE -> AddressRange.tryWidest(value).map(it -> address(object, field, it));
      case OWN ->
          AddressRange.tryWidest(value)
              .filter(it -> AddressRange.reach(it) != Reach.PRIVATE)
              .map(it -> address(object, field, it));
    };
  }

  private static Exposure isPublic(RenderedObject object, Field field) {
    return EXPOSURES.open(
        object, field.path(), "gives the pod an address on the internet; leave it out");
  }

  private static Exposure unproven(RenderedObject object, Field field, String value) {
    return EXPOSURES.unproven(
        object,
        field.path(),
        "is '%s', which %s; leave it out".formatted(value, AddressRange.why(value)));
  }

  private static Exposure address(RenderedObject object, Field field, String value) {
    var text = "leads '%s' to the pod, %s; leave it out";
    return switch (AddressRange.reach(value)) {
      case PUBLIC ->
          EXPOSURES.open(
              object, field.path(), text.formatted(value, "which is in no private range"));
      case PRIVATE ->
          EXPOSURES.unproven(
              object,
              field.path(),
              text.formatted(value, "and who reaches that is not in the files"));
      default -> unproven(object, field, value);
    };
  }
}
