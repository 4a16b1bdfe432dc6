package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.Clusters;
import java.util.List;

/** What a rule sees in a cluster, as texts. */
final class Exposed {

  private Exposed() {}

  /** In a cluster of these documents, applied by {@code flux-system/apps} from {@code a.yaml}. */
  static List<String> by(ExposureRule rule, String yaml) {
    return by(rule, Clusters.of(yaml));
  }

  static List<String> by(ExposureRule rule, Cluster cluster) {
    return rule.check(new Inventory(cluster)).stream()
        .map(it -> it.reach() + ": " + it.finding())
        .toList();
  }
}
