package dev.cofferdam.rule.exposure;

import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells of every Recorder that the tailnet reaches it. */
final class TailnetRecorder implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/tailnet-recorder",
          Severity.WARNING,
          "Recordings of sessions are open to the tailnet only if that is meant.",
          "A Recorder is a device of the tailnet: others send it the sessions that it keeps, and"
              + " with spec.enableUI it shows them at its name in the tailnet (tailscale,"
              + " k8s-operator/apis/v1alpha1, types_recorder.go).",
          "Leave the Recorder out where no sessions are recorded.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    return new TreeSet<>(List.of("Recorder.tailscale.com"));
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return inventory
        .all("tailscale.com", "Recorder")
        .map(
            object ->
                EXPOSURES.tailnet(
                    object,
                    "kind",
                    "is Recorder, which devices of the tailnet send their sessions to; leave it out"
                        + " if none should"))
        .toList();
  }
}
