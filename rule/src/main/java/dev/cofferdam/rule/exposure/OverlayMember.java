package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks of every container whether it joins a private network other than the tailnet. The programs
 * are in the resource {@code overlays.txt}.
 */
final class OverlayMember implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/overlay",
          Severity.ERROR,
          "No container joins a private network other than the tailnet.",
          "Members of NetBird, ZeroTier, Twingate, WireGuard and networks like them reach the"
              + " program, and often the whole cluster by it. Who is a member is kept outside of the"
              + " cluster, as is whether the network has a way in from the internet (their"
              + " documentation).",
          "Take the program out, or allow it by name, with the reason why only the right people"
              + " are in that network.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final String NETBIRD = "netbird.io/expose";
  private static final ProgramTable OVERLAYS = ProgramTable.read("overlays.txt");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return Stream.concat(containers(inventory), services(inventory)).toList();
  }

  /** What the operator of NetBird makes a resource of its network of (docs, expose a Service). */
  private static Stream<Exposure> services(Inventory inventory) {
    return inventory
        .all("", "Service")
        .filter(it -> Switch.of(Inventory.annotation(it, NETBIRD)) != Switch.OFF)
        .map(
            it ->
                EXPOSURES.unproven(
                    it,
                    "metadata.annotations['%s']".formatted(NETBIRD),
                    "offers it to an overlay network, and the files do not say who is in that network; take it out"));
  }

  private static Stream<Exposure> containers(Inventory inventory) {
    return Applied.pods(inventory)
        .flatMap(
            pod ->
                pod.containers().stream()
                    .flatMap(it -> OVERLAYS.tryFind(it).stream())
                    .map(
                        it ->
                            EXPOSURES.unproven(
                                pod.object(),
                                it.field(),
                                "%s, %s, and the files do not say who is in that network; take it out"
                                    .formatted(it.sign(), it.about().text()))));
  }
}
