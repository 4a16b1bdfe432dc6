package dev.cofferdam.render;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Flux would make of a repository: every object that would reach the cluster, and everything
 * that cannot be said from the files alone.
 *
 * @param objects in the order of namespace, kind and name; two of one identity if two
 *     Kustomizations or releases bring them
 * @param unrendered what is not among the objects, or not for certain; the cluster is complete only
 *     if this is empty
 * @param roots the Flux objects that nothing in the repository applies, so that somebody has to,
 *     and what lies beside them in a folder that nothing in the repository builds
 * @param kustomizations the Flux Kustomizations, in order of their names
 * @param releases the HelmReleases, in order of their names
 * @param repository what the repository says beside its manifests
 */
public record Cluster(
    List<RenderedObject> objects,
    List<Unrendered> unrendered,
    List<RenderedObject> roots,
    List<KustomizationRun> kustomizations,
    List<ReleaseRun> releases,
    RepositoryFacts repository) {

  public Cluster {
    objects = objects.stream().sorted(RenderedObject.IN_ORDER).toList();
    unrendered = unrendered.stream().distinct().sorted(Unrendered.IN_ORDER).toList();
    roots = roots.stream().sorted(RenderedObject.IN_ORDER).toList();
    kustomizations = List.copyOf(kustomizations);
    releases = List.copyOf(releases);
  }

  /** All that is in several clusters; what they say of the repository is the same. */
  public static Cluster together(List<Cluster> clusters) {
    return clusters.size() == 1
        ? clusters.get(0)
        : new Cluster(
            all(clusters, Cluster::objects),
            all(clusters, Cluster::unrendered),
            all(clusters, Cluster::roots),
            all(clusters, Cluster::kustomizations),
            all(clusters, Cluster::releases),
            clusters.stream().findFirst().map(Cluster::repository).orElse(RepositoryFacts.none()));
  }

  private static <T> List<T> all(List<Cluster> clusters, Function<Cluster, List<T>> part) {
    return clusters.stream().flatMap(cluster -> part.apply(cluster).stream()).toList();
  }

  /** Whether every object is there, and each for certain. */
  public boolean isComplete() {
    return unrendered.isEmpty();
  }

  /** The objects of a kind, in whatever version of its group; those of the roots included. */
  public Stream<RenderedObject> all(String group, String kind) {
    return everything().filter(object -> object.is(group, kind));
  }

  /** The objects and the roots, a root that applies itself once. */
  public Stream<RenderedObject> everything() {
    var kinds = roots.stream().map(RenderedObject::kind).collect(Collectors.toSet());
    var applied =
        objects.stream()
            .filter(object -> kinds.contains(object.kind()))
            .map(RenderedObject::identity)
            .collect(Collectors.toSet());
    return Stream.concat(
        objects.stream(), roots.stream().filter(root -> !applied.contains(root.identity())));
  }
}
