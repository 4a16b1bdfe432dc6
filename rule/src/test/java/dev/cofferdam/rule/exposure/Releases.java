package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.ReleaseRun.UsedChart;
import dev.cofferdam.render.RepositoryFacts;
import dev.cofferdam.rule.Clusters;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Clusters of one HelmRelease {@code flux/web} that installs into {@code dev}. */
final class Releases {

  private static final String AT = "a.yaml:1:1: HelmRelease flux/web: ";

  private Releases() {}

  /** What a rule says of values for a chart that is not in the repository. */
  static List<String> exposed(ExposureRule rule, String chart, String values) {
    return exposed(rule, unrendered(chart, "values: {%s}".formatted(values)));
  }

  /** From behind the name of the release. */
  static List<String> exposed(ExposureRule rule, Cluster cluster) {
    return Exposed.by(rule, cluster).stream().map(it -> it.replace(AT, "")).toList();
  }

  /** Not rendered, with whatever else is in the cluster. */
  static Cluster unrendered(String chart, String spec, String... others) {
    return Clusters.flux(
        Clusters.objects(yaml(chart, spec) + String.join("", others)), "HelmRelease flux/web");
  }

  /** Rendered, without any objects. */
  static Cluster rendered(String chart, String defaults, String values) {
    var objects = Clusters.objects(yaml(chart, "values: {%s}".formatted(values)));
    var used =
        new UsedChart(
            "charts/" + chart,
            "charts/" + chart,
            chart,
            "1.0.0",
            Clusters.object("{" + defaults + "}"),
            new TreeSet<>(),
            new TreeSet<>(),
            false);
    var run =
        new ReleaseRun(
            new FluxName("flux", "web"),
            objects.get(0).value(),
            objects.get(0).origin(),
            "web",
            "dev",
            Optional.of(used),
            Optional.of(Clusters.object("{" + values + "}")),
            List.of(),
            true);
    return Clusters.with(objects, List.of(), List.of(run), RepositoryFacts.none());
  }

  static String yaml(String chart, String spec) {
    return """
    apiVersion: helm.toolkit.fluxcd.io/v2
    kind: HelmRelease
    metadata: {name: web, namespace: flux}
    spec: {targetNamespace: dev, chart: {spec: {chart: %s}}, %s}
    """
        .formatted(chart, spec);
  }
}
