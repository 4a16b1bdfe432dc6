package dev.cofferdam.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.KustomizationRun;
import dev.cofferdam.render.Origin;
import dev.cofferdam.render.Origin.ChartOrigin;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.render.RepositoryFacts;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Makes the clusters that rules are tested on. */
final class Clusters {

  private static final FluxName APPS = new FluxName("flux-system", "apps");

  private Clusters() {}

  /** A cluster of these documents, applied by {@code flux-system/apps} from {@code a.yaml}. */
  static Cluster of(String yaml) {
    return of(objects(yaml));
  }

  static Cluster of(List<RenderedObject> objects) {
    return with(objects, List.of(), List.of(), RepositoryFacts.none());
  }

  static Cluster with(
      List<RenderedObject> objects,
      List<KustomizationRun> kustomizations,
      List<ReleaseRun> releases,
      RepositoryFacts repository) {
    return new Cluster(objects, List.of(), List.of(), kustomizations, releases, repository);
  }

  static List<RenderedObject> objects(String yaml) {
    return objects("a.yaml", APPS, yaml);
  }

  static List<RenderedObject> objects(String file, FluxName kustomization, String yaml) {
    return read(yaml).stream()
        .map(
            it -> new RenderedObject(it.value(), origin(file, it.line(), kustomization), List.of()))
        .toList();
  }

  /** Objects that a chart brings. */
  static List<RenderedObject> chart(FluxName release, String template, String yaml) {
    var chart = Optional.of(new ChartOrigin(release, "demo", "1.0.0", template));
    var origin =
        new Origin("charts/demo/" + template, 0, Optional.empty(), Optional.of(APPS), chart);
    return read(yaml).stream()
        .map(it -> new RenderedObject(it.value(), origin, List.of()))
        .toList();
  }

  static Origin origin(String file, int line, FluxName kustomization) {
    return new Origin(file, line, Optional.empty(), Optional.of(kustomization), Optional.empty());
  }

  static ObjectNode object(String yaml) {
    return read(yaml).get(0).value();
  }

  private record Read(ObjectNode value, int line) {}

  private static List<Read> read(String yaml) {
    var reading = YamlReader.read(yaml.getBytes(UTF_8));
    if (!reading.faults().isEmpty()) {
      throw new IllegalArgumentException(reading.faults().toString());
    }
    return reading.documents().stream()
        .map(it -> new Read((ObjectNode) it.value(), it.place().line()))
        .toList();
  }
}
