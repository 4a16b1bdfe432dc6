package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.KustomizationRun;
import dev.cofferdam.render.ReleaseRun;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where objects may be that are not in the rendered cluster, so that nobody can say that one is
 * missing: a release that is not rendered may bring any object of its namespace, a Kustomization
 * any object of its target namespace, or of all if it has none. What of the rest is not rendered is
 * reported as such, and nothing else is made of it.
 */
final class Gaps {

  /** Kinds whose controllers apply objects of their own, as the objects say: group and kind. */
  private static final List<List<String>> APPLIERS =
      List.of(
          List.of("fluxcd.controlplane.io", "ResourceSet"),
          List.of("argoproj.io", "Application"),
          List.of("argoproj.io", "ApplicationSet"),
          List.of("helm.cattle.io", "HelmChart"));

  private final Set<String> namespaces = new HashSet<>();
  private boolean anywhere;
  private boolean anyNamespace;

  Gaps(Cluster cluster) {
    var withheld = withheld(cluster);
    for (ReleaseRun run : cluster.releases()) {
      if (withheld.remove(subject("HelmRelease", run.name())) || !run.rendered()) {
        namespaces.add(run.namespace());
      }
    }
    for (KustomizationRun run : cluster.kustomizations()) {
      if (withheld.remove(subject("Kustomization", run.name())) || !run.rendered()) {
        add(run);
      }
    }
    if (!withheld.isEmpty() || hasApplier(cluster)) {
      addAnything();
    }
  }

  /** The same, without what these subjects would bring if they were rendered. */
  static Gaps besides(Set<String> subjects, Cluster cluster) {
    return new Gaps(
        new Cluster(
            cluster.objects(),
            cluster.unrendered().stream().filter(it -> !subjects.contains(it.subject())).toList(),
            cluster.roots(),
            cluster.kustomizations().stream()
                .filter(run -> !subjects.contains(subject("Kustomization", run.name())))
                .toList(),
            cluster.releases().stream()
                .filter(run -> !subjects.contains(subject("HelmRelease", run.name())))
                .toList(),
            cluster.repository()));
  }

  /** The subjects that are not rendered at all. */
  private static Set<String> withheld(Cluster cluster) {
    Set<String> subjects = new HashSet<>();
    cluster.unrendered().stream()
        .filter(entry -> !entry.reason().isPart())
        .forEach(entry -> subjects.add(entry.subject()));
    return subjects;
  }

  private static String subject(String kind, FluxName name) {
    return kind + " " + name;
  }

  private static boolean hasApplier(Cluster cluster) {
    return APPLIERS.stream()
        .anyMatch(kind -> cluster.all(kind.get(0), kind.get(1)).findAny().isPresent());
  }

  private void add(KustomizationRun run) {
    var target = run.object().path("spec").path("targetNamespace").asString("");
    if (target.isEmpty()) {
      addAnything();
    } else {
      namespaces.add(target);
      anyNamespace = true;
    }
  }

  private void addAnything() {
    anywhere = true;
    anyNamespace = true;
  }

  /** Whether an object of this namespace may be there all the same. */
  boolean mayHold(String namespace) {
    return anywhere || namespaces.contains(namespace);
  }

  /** Whether an object without a namespace may be there all the same: a chart may bring any. */
  boolean mayHoldUnnamespaced() {
    return anyNamespace || !namespaces.isEmpty();
  }

  /** Whether a Namespace may be there all the same; a chart does not bring the one it goes to. */
  boolean mayHoldNamespaces() {
    return anyNamespace;
  }
}
