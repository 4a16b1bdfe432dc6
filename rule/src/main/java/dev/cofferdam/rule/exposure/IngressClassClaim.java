package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.EmbeddedPod.Container;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks of every controller of Ingresses whether it leaves those alone that are not its own. */
final class IngressClassClaim implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/ingress-class-claim",
          Severity.ERROR,
          "No other controller is told to take the Ingresses of the Tailscale operator, or those"
              + " without a class.",
          "Arguments of a controller decide which Ingresses it serves: --ingress-class and"
              + " --controller-class of ingress-nginx and HAProxy, and"
              + " --providers.kubernetesingress.ingressclass of Traefik name a class or its"
              + " controller; --watch-ingress-without-class and --empty-ingress-class add all that"
              + " name none (documentation of the three).",
          "Give the controller a class of its own, and leave the flag for Ingresses without a class"
              + " out.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  private static final Pattern CLAIM =
      Pattern.compile("-[\\w.-]*(?i:ingress-?class|controller-class)[= ](\\S+)");
  private static final Pattern WITHOUT_CLASS =
      Pattern.compile("--(?:watch-ingress-without-class|empty-ingress-class)\\b(?!=false)");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    var classes = new IngressClasses(inventory);
    return inventory
        .pods()
        .flatMap(
            pod ->
                pod.containers().stream()
                    .flatMap(it -> Stream.concat(claims(pod, it, classes), withoutClass(pod, it))))
        .toList();
  }

  private static Stream<Exposure> claims(
      EmbeddedPod pod, Container container, IngressClasses classes) {
    return CLAIM
        .matcher(line(container))
        .results()
        .filter(claim -> isTailscale(claim.group(1), classes))
        .map(
            claim ->
                EXPOSURES.open(
                    pod.object(),
                    container.field(),
                    "has '%s', so it serves the Ingresses of the Tailscale operator too; give it a"
                            .formatted(claim.group())
                        + " class of its own"));
  }

  private static boolean isTailscale(String name, IngressClasses classes) {
    return classes.isTailscale(name) || name.equals(IngressClasses.CONTROLLER);
  }

  private static Stream<Exposure> withoutClass(EmbeddedPod pod, Container container) {
    return WITHOUT_CLASS
        .matcher(line(container))
        .results()
        .map(MatchResult::group)
        .map(
            flag ->
                EXPOSURES.unproven(
                    pod.object(),
                    container.field(),
                    "has '%s', so it serves every Ingress that names no class; leave it out"
                        .formatted(flag)));
  }

  private static String line(Container container) {
    return String.join(" ", container.words());
  }
}
