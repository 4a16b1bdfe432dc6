package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks of every Service whether other clusters are offered it. */
final class ExportedService implements ExposureRule {

  private static final RuleDoc DOC =
      new RuleDoc(
          "exposure/exported-service",
          Severity.ERROR,
          "No Service is offered to other clusters.",
          "What a cluster mesh shares is reached from every cluster in it, and by whoever is let in"
              + " there; which those are, and what is open in them, is not in the files (Multi-Cluster"
              + " Services API, ServiceExport; Cilium, pkg/annotation; Linkerd, multicluster; Skupper"
              + " v1, skupper.io/proxy).",
          "Leave the label, the annotation or the ServiceExport out; or allow it in the policy, with"
              + " the reason why the other clusters are private as well.");

  private static final Exposures EXPOSURES = new Exposures(DOC);

  /** The API, and those of GKE and of Submariner before it. */
  private static final List<String> GROUPS =
      List.of("lighthouse.submariner.io", "multicluster.x-k8s.io", "net.gke.io");

  /** With any value but no; a selector of the other cluster may be for any (Linkerd, Link). */
  private static final List<String> LABELS =
      List.of("mirror.linkerd.io/exported", "mirror.linkerd.io/federated");

  /** Of Cilium, now and formerly. */
  private static final List<String> GLOBAL =
      List.of("service.cilium.io/global", "io.cilium/global-service");

  /** Of Cilium: with no, the cluster only takes part in what others share. */
  private static final List<String> SHARED =
      List.of("service.cilium.io/shared", "io.cilium/shared-service");

  /** Of Skupper, on Services and on what runs pods. */
  private static final String SKUPPER = "skupper.io/proxy";

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public SortedSet<String> kinds() {
    SortedSet<String> kinds = new TreeSet<>();
    GROUPS.forEach(group -> kinds.add("ServiceExport." + group));
    return kinds;
  }

  @Override
  public List<Exposure> check(Inventory inventory) {
    return Stream.of(
            GROUPS.stream()
                .flatMap(group -> inventory.all(group, "ServiceExport"))
                .map(object -> exposure(object, "kind")),
            inventory.all("", "Service").flatMap(ExportedService::marked),
            inventory.all().flatMap(ExportedService::throughSkupper))
        .flatMap(it -> it)
        .toList();
  }

  private static Stream<Exposure> marked(RenderedObject service) {
    var labels = service.value().path("metadata").path("labels");
    return Stream.concat(
            new Field("metadata.labels", "labels", labels)
                .children().stream().filter(it -> LABELS.contains(it.name()) && isOn(it)),
            isKept(service)
                ? Stream.of()
                : AnnotationFields.of(service).filter(it -> GLOBAL.contains(it.name()) && isOn(it)))
        .map(field -> exposure(service, field.path()));
  }

  private static boolean isKept(RenderedObject service) {
    return AnnotationFields.of(service)
        .anyMatch(it -> SHARED.contains(it.name()) && it.text().equalsIgnoreCase("false"));
  }

  private static boolean isOn(Field field) {
    var value = ClusterService.written(field.value());
    return !value.isEmpty() && !value.equalsIgnoreCase("false");
  }

  private static Stream<Exposure> throughSkupper(RenderedObject object) {
    return AnnotationFields.of(object)
        .filter(it -> it.name().equals(SKUPPER) && isOn(it))
        .map(field -> exposure(object, field.path()));
  }

  private static Exposure exposure(RenderedObject object, String field) {
    return EXPOSURES.unproven(
        object,
        field,
        "offers it to other clusters, and who is in those is not in the files; leave it out, or"
            + " allow it with the reason why they are private");
  }
}
