package dev.cofferdam.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.KustomizationRun;
import dev.cofferdam.render.KustomizationRun.Listing;
import dev.cofferdam.render.Origin;
import dev.cofferdam.render.Origin.ChartOrigin;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.render.RepositoryFacts;
import dev.cofferdam.render.Unrendered;
import dev.cofferdam.render.Unrendered.Reason;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Makes the clusters that rules are tested on. */
public final class Clusters {

  private static final FluxName APPS = new FluxName("flux-system", "apps");

  private Clusters() {}

  /** A cluster of these documents, applied by {@code flux-system/apps} from {@code a.yaml}. */
  public static Cluster of(String yaml) {
    return of(objects(yaml));
  }

  public static Cluster of(List<RenderedObject> objects) {
    return with(objects, List.of(), List.of(), RepositoryFacts.none());
  }

  public static Cluster with(
      List<RenderedObject> objects,
      List<KustomizationRun> kustomizations,
      List<ReleaseRun> releases,
      RepositoryFacts repository) {
    return new Cluster(objects, List.of(), List.of(), kustomizations, releases, repository);
  }

  public static List<RenderedObject> objects(String yaml) {
    return objects("a.yaml", APPS, yaml);
  }

  public static List<RenderedObject> objects(String file, FluxName kustomization, String yaml) {
    return read(yaml).stream()
        .map(
            it -> new RenderedObject(it.value(), origin(file, it.line(), kustomization), List.of()))
        .toList();
  }

  /** Objects that a chart brings. */
  public static List<RenderedObject> chart(FluxName release, String template, String yaml) {
    var chart = Optional.of(new ChartOrigin(release, "demo", "1.0.0", template));
    var origin =
        new Origin("charts/demo/" + template, 0, Optional.empty(), Optional.of(APPS), chart);
    return read(yaml).stream()
        .map(it -> new RenderedObject(it.value(), origin, List.of()))
        .toList();
  }

  public static Origin origin(String file, int line, FluxName kustomization) {
    return new Origin(file, line, Optional.empty(), Optional.of(kustomization), Optional.empty());
  }

  public static ObjectNode object(String yaml) {
    return read(yaml).get(0).value();
  }

  /** What a rule has to say of a cluster. */
  public static List<String> findings(Rule rule, Cluster cluster) {
    return rule.check(cluster).stream().map(Finding::toString).toList();
  }

  /** A cluster of these documents and of the runs of the Flux objects among them. */
  public static Cluster flux(String yaml) {
    return flux(objects(yaml));
  }

  /** The same of objects; those whose {@code Kind namespace/name} is given are not rendered. */
  public static Cluster flux(List<RenderedObject> objects, String... unrendered) {
    return flux(objects, List.of(), unrendered);
  }

  /** The same, with objects beside the kustomization.yaml of every Kustomization. */
  public static Cluster flux(
      List<RenderedObject> objects, List<RenderedObject> unlisted, String... unrendered) {
    var subjects = List.of(unrendered);
    return new Cluster(
        objects,
        subjects.stream().map(Clusters::unrendered).toList(),
        List.of(),
        objects.stream()
            .filter(it -> it.is("kustomize.toolkit.fluxcd.io", "Kustomization"))
            .map(it -> kustomization(it, unlisted, !subjects.contains(it.toString())))
            .toList(),
        objects.stream()
            .filter(it -> it.is("helm.toolkit.fluxcd.io", "HelmRelease"))
            .map(it -> release(it, !subjects.contains(it.toString())))
            .toList(),
        RepositoryFacts.none());
  }

  private static Unrendered unrendered(String subject) {
    return new Unrendered(
        Reason.CHART_MISSING, subject, origin("a.yaml", 1, APPS), "is not there; fetch it");
  }

  private static KustomizationRun kustomization(
      RenderedObject object, List<RenderedObject> unlisted, boolean rendered) {
    return new KustomizationRun(
        new FluxName(object.namespace(), object.name()),
        object.value(),
        object.origin(),
        Optional.of("apps"),
        true,
        List.of(new Listing("apps/kustomization.yaml", List.of(), unlisted)),
        rendered);
  }

  private static ReleaseRun release(RenderedObject object, boolean rendered) {
    var target = object.value().path("spec").path("targetNamespace").asString("");
    return new ReleaseRun(
        new FluxName(object.namespace(), object.name()),
        object.value(),
        object.origin(),
        object.name(),
        target.isEmpty() ? object.namespace() : target,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        rendered);
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
