package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks of the parameters of AWS classes whether their load balancers stay inside. */
final class BalancerScheme implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/balancer-scheme",
          Severity.ERROR,
          "IngressClassParams ask for no load balancer that faces the internet.",
          "With spec.scheme 'internet-facing' every Ingress of a class with these parameters gets a"
              + " public address, whatever the Ingress says (AWS Load Balancer Controller,"
              + " apis/elbv2/v1beta1, IngressClassParams). Without it the scheme is internal, and the"
              + " Ingress is looked at by itself.",
          "Set spec.scheme to 'internal'.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** The controller's own, and that of EKS Auto Mode. */
  private static final List<String> GROUPS = List.of("elbv2.k8s.aws", "eks.amazonaws.com");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    SortedSet<String> kinds = new TreeSet<>();
    GROUPS.forEach(group -> kinds.add("IngressClassParams." + group));
    return kinds;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return GROUPS.stream()
        .flatMap(group -> inventory.all(group, "IngressClassParams"))
        .flatMap(BalancerScheme::exposures)
        .toList();
  }

  private static Stream<Exposure> exposures(RenderedObject object) {
    return Optional.of(object.value().path("spec").path("scheme").asString(""))
        .filter(scheme -> !scheme.isEmpty() && !scheme.equals("internal"))
        .map(scheme -> exposure(object, scheme))
        .stream();
  }

  private static Exposure exposure(RenderedObject object, String scheme) {
    var text =
        "is '%s', which gives every Ingress of the class an address on the internet; set it to"
                .formatted(scheme)
            + " 'internal'";
    return Unresolved.isLeft(scheme)
        ? EXPOSURES.unproven(
            object,
            "spec.scheme",
            "is '%s', which is filled in elsewhere; write 'internal'".formatted(scheme))
        : EXPOSURES.open(object, "spec.scheme", text);
  }
}
