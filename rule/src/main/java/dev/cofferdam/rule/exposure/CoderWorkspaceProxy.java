package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.rule.exposure.CoderContainer.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks of every container whether it is a further way into the workspaces of Coder. */
final class CoderWorkspaceProxy implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/coder-workspace-proxy",
          Severity.ERROR,
          "No container is a workspace proxy of Coder.",
          "A workspace proxy registers with a Coder deployment and opens its workspaces, terminals"
              + " and applications at an address of its own, for people who are far away or cannot"
              + " reach the deployment (coder/coder, docs, Workspace Proxies). Who reaches that"
              + " deployment and where people are sent is kept there.",
          "Leave coder.workspaceProxy and its variables out, or allow the proxy by name, with the"
              + " reason.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** Which nothing else reads (coder/coder, enterprise/cli/proxyserver.go). */
  private static final Set<String> VARIABLES =
      Set.of("CODER_PRIMARY_ACCESS_URL", "CODER_PROXY_SESSION_TOKEN");

  private static final String TEXT =
      "runs a workspace proxy of Coder, which opens workspaces at an address of its own; leave it out";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    var proxies = CoderContainer.all(inventory, Role.PROXY).toList();
    var known =
        proxies.stream()
            .map(it -> it.object() + " " + it.container().field())
            .collect(Collectors.toUnmodifiableSet());
    return Stream.concat(
            proxies.stream()
                .map(it -> EXPOSURES.unproven(it.object(), it.container().field(), TEXT)),
            Applied.pods(inventory)
                .flatMap(
                    pod ->
                        pod.containers().stream()
                            .filter(
                                it ->
                                    isProxy(it) && !known.contains(pod.object() + " " + it.field()))
                            .map(it -> EXPOSURES.unproven(pod.object(), it.field(), TEXT))))
        .toList();
  }

  private static boolean isProxy(EmbeddedPod.Container container) {
    return VARIABLES.stream().anyMatch(it -> !container.env(it).isMissingNode());
  }
}
