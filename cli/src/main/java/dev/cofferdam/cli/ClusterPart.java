package dev.cofferdam.cli;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.Origin;
import dev.cofferdam.render.Origin.ChartOrigin;
import dev.cofferdam.render.Unrendered;
import java.util.Optional;

/**
 * The part of a cluster that was asked for.
 *
 * @param kustomization the only Kustomization, if one was named: {@code NAME}, in whatever
 *     namespace, or {@code NAMESPACE/NAME}
 * @param release the only release, if one was named
 */
record ClusterPart(Optional<String> kustomization, Optional<FluxName> release) {

  /**
   * The same cluster with the objects of this part alone.
   *
   * @throws IllegalArgumentException if there is no Kustomization or release of that name
   */
  Cluster of(Cluster cluster) {
    kustomization.ifPresent(
        name ->
            check(
                "Kustomization",
                name,
                cluster.kustomizations().stream().anyMatch(it -> is(it.name(), name))));
    release.ifPresent(
        name ->
            check(
                "HelmRelease",
                name,
                cluster.releases().stream().anyMatch(it -> it.name().equals(name))));
    return new Cluster(
        cluster.objects().stream().filter(it -> contains(it.origin())).toList(),
        cluster.unrendered().stream().filter(this::contains).toList(),
        cluster.roots(),
        cluster.kustomizations(),
        cluster.releases(),
        cluster.repository());
  }

  private static void check(String kind, Object name, boolean found) {
    if (!found) {
      throw new IllegalArgumentException(
          "there is no %s %s among what is rendered; name one that is there".formatted(kind, name));
    }
  }

  private boolean contains(Origin origin) {
    return isOfKustomization(origin)
        && release
            .map(it -> origin.release().map(ChartOrigin::release).equals(Optional.of(it)))
            .orElse(true);
  }

  /** What is said of the Kustomization or release itself belongs to it as well. */
  private boolean contains(Unrendered unrendered) {
    boolean ofKustomization =
        isOfKustomization(unrendered.origin())
            || kustomization.filter(it -> isAbout(unrendered.subject(), it)).isPresent();
    boolean ofRelease =
        release.map(it -> unrendered.subject().equals("HelmRelease " + it)).orElse(true);
    return ofKustomization && ofRelease;
  }

  private boolean isOfKustomization(Origin origin) {
    return kustomization
        .map(name -> origin.kustomization().filter(it -> is(it, name)).isPresent())
        .orElse(true);
  }

  private static boolean is(FluxName found, String name) {
    return name.equals(found.toString()) || name.equals(found.name());
  }

  private static boolean isAbout(String subject, String name) {
    return subject.endsWith("Kustomization " + name)
        || (subject.contains("Kustomization ") && subject.endsWith("/" + name));
  }
}
