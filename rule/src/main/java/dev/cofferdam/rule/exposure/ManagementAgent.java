package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;

/**
 * Asks of every container whether it lets somebody elsewhere manage the cluster. The programs are
 * in the resource {@code agents.txt}.
 */
final class ManagementAgent implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/management-agent",
          Severity.WARNING,
          "No container lets a service outside of the cluster manage it.",
          "Such an agent connects from the inside to a service that passes on requests to the API"
              + " server, or shells into pods (Rancher, Azure Arc, Teleport and others, their"
              + " documentation). It opens no application, and whoever holds an account there can"
              + " open any.",
          "Know who has an account there, and what the agent may do in the cluster.");

  private static final Exposures EXPOSURES = new Exposures(DOC);
  private static final ProgramTable AGENTS = ProgramTable.read("agents.txt");

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
                    .flatMap(it -> AGENTS.tryFind(it).stream())
                    .map(
                        it ->
                            EXPOSURES.remark(
                                pod.object(),
                                it.field(),
                                "%s, %s; know who has an account there"
                                    .formatted(it.sign(), it.about().text()))))
        .toList();
  }
}
