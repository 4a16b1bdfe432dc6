package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks of whatever hands out addresses whether they are private ones. */
final class AddressPool implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/address-pool",
          Severity.ERROR,
          "Addresses are handed out of private ranges alone.",
          "A pool opens nothing by itself. But a Service of type LoadBalancer, or a pod, that gets an"
              + " address of the internet from it can be reached there, and who gets one is up to a"
              + " controller (documentation of MetalLB, Cilium, PureLB, OpenELB, kube-vip, Antrea and"
              + " Calico).",
          "Use ranges of RFC 1918, 6598 or 4193, and keep the network that they are in from the"
              + " internet.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** Pools for Services of type LoadBalancer; there is nothing to say where there are none. */
  private static final Set<String> SERVICES =
      Set.of(
          "AddressPool.metallb.io", // MetalLB, before 0.13
          "CiliumLoadBalancerIPPool.cilium.io", // Cilium, api v2
          "Eip.network.kubesphere.io", // OpenELB, api v1alpha2
          "ExternalIPPool.crd.antrea.io", // Antrea, api v1beta1
          "IPAddressPool.metallb.io", // MetalLB, api v1beta1
          "IPPool.loadbalancer.harvesterhci.io", // Harvester, api v1beta1
          "ServiceGroup.purelb.io"); // PureLB, api v1 and v2

  /** Pools for pods. */
  private static final Set<String> PODS =
      Set.of(
          "CiliumPodIPPool.cilium.io", // Cilium, api v2alpha1
          "IPPool.crd.projectcalico.org", // Calico, as it keeps them
          "IPPool.projectcalico.org"); // Calico, through its API server

  private static final Set<String> KINDS =
      Stream.concat(SERVICES.stream(), PODS.stream()).collect(Collectors.toUnmodifiableSet());

  /** What the ranges are called in one kind or the other. */
  private static final Set<String> NAMES =
      Set.of("address", "addresses", "cidr", "cidrs", "pool", "subnet");

  /** What only says who gets an address; labels have any names. */
  private static final Pattern SELECTOR = Pattern.compile("(.*S|s)electors?");

  private static final List<String> FIRST = List.of("start", "rangeStart");
  private static final List<String> LAST = List.of("stop", "end", "rangeEnd");

  /** Where kube-vip's cloud provider has its pools. */
  private static final String KUBE_VIP = "kubevip";

  private record Range(String path, String text) {}

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(KINDS);
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return Stream.concat(
            inventory.all().filter(it -> KINDS.contains(Inventory.kind(it))),
            inventory.all("", "ConfigMap").filter(it -> it.name().equals(KUBE_VIP)))
        .flatMap(AddressPool::exposures)
        .toList();
  }

  private static Stream<Exposure> exposures(RenderedObject pool) {
    var ranges = ranges(pool).toList();
    if (ranges.isEmpty()) {
      return Stream.of(
          EXPOSURES.unproven(
              pool, "spec", "names no range of addresses that can be judged; name a private one"));
    }
    var wide =
        ranges.stream().filter(it -> AddressRange.reach(it.text()) != Reach.PRIVATE).toList();
    return wide.isEmpty() && !PODS.contains(Inventory.kind(pool))
        ? Stream.of(remark(pool, ranges.get(0)))
        : wide.stream().map(range -> wide(pool, range));
  }

  private static Exposure remark(RenderedObject pool, Range range) {
    return EXPOSURES.remark(
        pool,
        range.path(),
        "hands out '%s', which whoever is in that network reaches; see that it stays private"
            .formatted(range.text()));
  }

  private static Exposure wide(RenderedObject pool, Range range) {
    var text =
        "hands out '%s', which %s; use a private range"
            .formatted(range.text(), AddressRange.why(range.text()));
    return AddressRange.reach(range.text()) == Reach.PUBLIC
        ? EXPOSURES.open(pool, range.path(), text)
        : EXPOSURES.unproven(pool, range.path(), text);
  }

  private static Stream<Range> ranges(RenderedObject pool) {
    return pool.is("", "ConfigMap")
        ? new Field("data", "data", pool.value().path("data"))
            .children().stream()
                .filter(it -> it.name().startsWith("cidr-") || it.name().startsWith("range-"))
                .flatMap(AddressPool::split)
        : Stream.of(new Field("spec", "spec", pool.value().path("spec")))
            .flatMap(AddressPool::below);
  }

  /** Several in one text, with commas between them. */
  private static Stream<Range> split(Field field) {
    return Stream.of(field.text().split(","))
        .map(text -> new Range(field.path(), text.strip()))
        .filter(range -> !range.text().isEmpty());
  }

  private static Stream<Range> below(Field field) {
    var own =
        Stream.concat(
            NAMES.contains(field.name()) ? texts(field) : Stream.of(), fromTo(field).stream());
    return Stream.concat(
        own,
        field.children().stream()
            .filter(it -> !SELECTOR.matcher(it.name()).matches())
            .flatMap(AddressPool::below));
  }

  private static Stream<Range> texts(Field field) {
    return Stream.concat(Stream.of(field), field.children().stream()).flatMap(AddressPool::split);
  }

  /** A range of which the ends are fields of their own; without a last one it is one address. */
  private static List<Range> fromTo(Field field) {
    var last =
        LAST.stream().map(it -> field.value().path(it).asString("")).filter(it -> !it.isEmpty());
    var end = last.map(it -> "-" + it).findFirst().orElse("");
    return FIRST.stream()
        .map(name -> field.value().path(name).asString(""))
        .filter(text -> !text.isEmpty())
        .map(text -> new Range(field.path(), text + end))
        .toList();
  }
}
