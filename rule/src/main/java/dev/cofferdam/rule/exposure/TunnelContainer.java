package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;

/**
 * Asks of every container whether it keeps a tunnel open that others come in by. The programs are
 * in the resource {@code tunnels.txt}.
 */
final class TunnelContainer implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/tunnel-container",
          Severity.ERROR,
          "No container runs a tunnel that publishes what it is pointed at.",
          "A tunnel connects from the inside to a server on the internet, which passes on to it"
              + " whatever comes in there: no Service, Ingress or firewall is asked (cloudflared,"
              + " ngrok, inlets, frp and others, their documentation). Containers are told by their"
              + " image, by the programs that they call, and by variables that only such a program"
              + " reads.",
          "Take the tunnel out, and use an Ingress of class tailscale. Where a tunnel ends at a"
              + " place that only you reach, allow it by name, with the reason.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final ProgramTable TUNNELS = ProgramTable.read("tunnels.txt");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return Applied.pods(inventory)
        .flatMap(
            pod ->
                pod.containers().stream()
                    .flatMap(it -> TUNNELS.tryFind(it).stream())
                    .map(shown -> exposure(pod, shown)))
        .toList();
  }

  private static Exposure exposure(EmbeddedPod pod, ProgramTable.Shown shown) {
    var text = "%s, %s; take it out".formatted(shown.sign(), shown.about().text());
    return shown.about().reach() == Reach.PUBLIC
        ? EXPOSURES.open(pod.object(), shown.field(), text)
        : EXPOSURES.unproven(pod.object(), shown.field(), text);
  }
}
