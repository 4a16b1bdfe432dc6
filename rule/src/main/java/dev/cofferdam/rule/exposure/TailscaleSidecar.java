package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.EmbeddedPod.Container;
import java.util.List;
import java.util.regex.Pattern;

/** Tells of every pod that is a device of the tailnet itself. */
final class TailscaleSidecar implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/tailscale-sidecar",
          Severity.WARNING,
          "A pod with Tailscale in it is meant for the tailnet.",
          "Devices that the policy of the tailnet lets through reach every port that the pod listens"
              + " on, not only what is served (tailscale, cmd/containerboot; in userspace mode"
              + " connections go to localhost).",
          "Use an Ingress of class 'tailscale' where one port is meant, or leave Tailscale out.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** The last part of the name of the image, wherever it is mirrored to. */
  private static final Pattern IMAGE = Pattern.compile("(.*/)?tailscale([:@].*)?");

  private static final Pattern PROGRAM = Pattern.compile("\\b(containerboot|tailscaled)\\b");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  /** Whether a container runs Tailscale. */
  static boolean isOne(Container container) {
    return IMAGE.matcher(container.image()).matches()
        || ContainerCommands.of(container).stream().anyMatch(it -> PROGRAM.matcher(it).find());
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .pods()
        .flatMap(
            pod ->
                pod.containers().stream()
                    .filter(TailscaleSidecar::isOne)
                    .map(container -> exposure(pod, container)))
        .toList();
  }

  private static Exposure exposure(EmbeddedPod pod, Container container) {
    return EXPOSURES.tailnet(
        pod.object(),
        container.field(),
        "runs Tailscale, so devices of the tailnet reach every port that the pod listens on; leave it"
            + " out if none should");
  }
}
