package dev.cofferdam.rule.leak;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.ReleaseRun.UsedChart;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.render.RepositoryFacts;
import dev.cofferdam.rule.Clusters;
import dev.cofferdam.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What a rule finds in a cluster, as texts. */
final class Leaked {

  static final FluxName DEMO = new FluxName("flux-system", "demo");

  private Leaked() {}

  /** In a cluster of these documents, applied by {@code flux-system/apps} from {@code a.yaml}. */
  static List<String> by(Rule rule, String yaml) {
    return Clusters.findings(rule, Clusters.of(yaml));
  }

  /** The same with objects that the chart of the release {@code flux-system/demo} makes. */
  static List<String> by(Rule rule, String yaml, String made) {
    return Clusters.findings(rule, withChart(yaml, made, "a: b"));
  }

  /** A cluster of documents, and of what a chart with these values of its own makes. */
  static Cluster withChart(String yaml, String made, String defaults) {
    List<RenderedObject> objects = new ArrayList<>(Clusters.objects(yaml));
    objects.addAll(Clusters.chart(DEMO, "templates/t.yaml", made));
    var chart =
        new UsedChart(
            "charts/demo",
            "charts/demo",
            "demo",
            "1.0.0",
            Clusters.object(defaults),
            new TreeSet<>(),
            new TreeSet<>(),
            false);
    var run =
        new ReleaseRun(
            DEMO,
            Clusters.object("kind: HelmRelease"),
            Clusters.origin("a.yaml", 1, DEMO),
            "demo",
            "demo",
            Optional.of(chart),
            Optional.empty(),
            List.of(),
            true);
    return Clusters.with(objects, List.of(), List.of(run), RepositoryFacts.none());
  }

  static String release(String spec) {
    return """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: demo, namespace: flux-system}
        spec: %s
        """
        .formatted(spec);
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
