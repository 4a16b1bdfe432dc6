package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.EmbeddedPod.Container;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks of every container whether a command of it has Tailscale open something to the internet. */
final class FunnelCommand implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/funnel-command",
          Severity.ERROR,
          "No container calls 'tailscale funnel'.",
          "The command opens a port of the pod to the internet at the name of its device"
              + " (tailscale, cmd/tailscale/cli, serve_v2.go). So may a whole configuration that is"
              + " handed over with 'tailscale serve set-raw' or 'tailscaled --config'"
              + " (ipn/conf.go, ServeConfigTemp).",
          "Use 'tailscale serve', which serves to the tailnet alone, or an Ingress of class"
              + " 'tailscale'.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /**
   * Options may stand before the subcommand; the value of --socket is the only one with a space.
   */
  private static final String CALL = "\\btailscale\\s+(-\\S+\\s+(/\\S*\\s+)?)*";

  private static final Pattern FUNNEL =
      Pattern.compile(CALL + "funnel\\b(?!\\s+(clear|drain|get-config|reset|status)\\b)");
  private static final Pattern CONFIGURATION =
      Pattern.compile(
          CALL + "(serve|funnel)\\s+set-raw\\b|\\btailscaled\\s([^;&|\n]*\\s)?--?config\\b");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .pods()
        .flatMap(pod -> pod.containers().stream().flatMap(it -> exposures(pod, it)))
        .toList();
  }

  private static Stream<Exposure> exposures(EmbeddedPod pod, Container container) {
    return ContainerCommands.of(container).stream()
        .filter(line -> FUNNEL.matcher(line).find() || CONFIGURATION.matcher(line).find())
        .limit(1)
        .map(line -> exposure(pod, container, line));
  }

  private static Exposure exposure(EmbeddedPod pod, Container container, String line) {
    return CONFIGURATION.matcher(line).find()
        ? EXPOSURES.unproven(
            pod.object(),
            container.field(),
            "hands Tailscale a configuration that may have AllowFunnel; use 'tailscale serve' with"
                + " what it is to serve")
        : EXPOSURES.open(
            pod.object(),
            container.field(),
            "calls 'tailscale funnel', which opens it to the internet; use 'tailscale serve'");
  }
}
