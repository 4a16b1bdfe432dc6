package dev.cofferdam.report;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.exposure.Reach;
import java.util.ArrayList;
import java.util.List;

/** What no file shows and the proof rests on. */
final class Assumptions {

  private Assumptions() {}

  static List<String> of(List<Verdict> verdicts) {
    List<String> assumptions = new ArrayList<>();
    assumptions.add("nodes and pods have no addresses that the internet reaches");
    assumptions.add(
        "what is not in these files opens nothing of it: other objects of the cluster, its webhooks and policies, people with access to it");
    if (verdicts.stream().anyMatch(it -> it.reach() == Reach.TAILNET)) {
      assumptions.add(
          "the policy of the tailnet lets in whom it should, and grants Funnel to none of these devices");
      if (verdicts.stream().map(Verdict::object).noneMatch(Assumptions::isTailscaleClass)) {
        assumptions.add(
            "the Tailscale operator runs in the cluster, and the IngressClass 'tailscale' is its own");
      }
    }
    return assumptions;
  }

  private static boolean isTailscaleClass(RenderedObject object) {
    return object.is("networking.k8s.io", "IngressClass") && object.name().equals("tailscale");
  }
}
