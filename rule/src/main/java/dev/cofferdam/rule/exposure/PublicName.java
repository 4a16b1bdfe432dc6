package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells of names that become known to whoever asks a DNS server. */
final class PublicName implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/public-name",
          Severity.WARNING,
          "Names of what is private are not published.",
          "A DNS record opens nothing: who may not reach the address does not reach it by a name"
              + " either. But it tells everybody that there is something, what it is called, and"
              + " which address it has (external-dns documentation, annotations and DNSEndpoint;"
              + " the prefix of the annotations can be set).",
          "Leave the annotation or record out, or keep it in a zone that only the tailnet is"
              + " answered from.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** Kinds that are DNS records. */
  private static final SortedSet<String> RECORDS =
      new TreeSet<>(
          List.of(
              "DNSEndpoint.externaldns.k8s.io", // external-dns
              "DNSEndpoint.externaldns.nginx.org", // NGINX Ingress Controller, for external-dns
              "DNSEntry.dns.gardener.cloud")); // Gardener

  private static final Set<String> NAMES = Set.of("hostname", "internal-hostname", "target");

  /** Keys of others with names in them. */
  private static final Set<String> KEYS =
      Set.of(
          "dns.alpha.kubernetes.io/external", // kOps
          "dns.alpha.kubernetes.io/internal", // kOps
          "dns.gardener.cloud/dnsnames"); // Gardener

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(RECORDS);
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory.all().flatMap(it -> Stream.concat(records(it), annotations(it))).toList();
  }

  private static Stream<Exposure> records(RenderedObject object) {
    return RECORDS.contains(Inventory.kind(object))
        ? Stream.of(
            EXPOSURES.remark(
                object,
                "kind",
                "is %s, which publishes names and addresses; leave it out where nobody outside should"
                        .formatted(object.kind())
                    + " know of them"))
        : Stream.empty();
  }

  private static Stream<Exposure> annotations(RenderedObject object) {
    return AnnotationFields.of(object)
        .filter(field -> isName(object, field.name()))
        .map(
            field ->
                EXPOSURES.remark(
                    object,
                    field.path(),
                    "is '%s', which a DNS server would tell everybody; leave it out where nobody"
                            .formatted(field.value().asString(""))
                        + " outside should know of it"));
  }

  /** An object with another controller than external-dns's own is none of its. */
  private static boolean isName(RenderedObject object, String key) {
    var domain = AnnotationFields.domain(key);
    return KEYS.contains(key)
        || (domain.startsWith("external-dns")
            && NAMES.contains(AnnotationFields.name(key))
            && Inventory.annotation(object, domain + "/controller")
                .asString("dns-controller")
                .equals("dns-controller"));
  }
}
