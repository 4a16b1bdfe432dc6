package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.KustomizationRun;
import dev.cofferdam.render.ReleaseRun;
import dev.cofferdam.render.Unrendered;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    Map<String, ReleaseRun> releases = new HashMap<>();
    Map<String, KustomizationRun> kustomizations = new HashMap<>();
    cluster.releases().forEach(run -> releases.put(subject("HelmRelease", run.name()), run));
    cluster
        .kustomizations()
        .forEach(run -> kustomizations.put(subject("Kustomization", run.name()), run));
    releases.values().stream().filter(run -> !run.rendered()).forEach(this::add);
    kustomizations.values().stream().filter(run -> !run.rendered()).forEach(this::add);
    withheld(cluster)
        .filter(subject -> !releases.containsKey(subject) && !kustomizations.containsKey(subject))
        .forEach(subject -> addAnything());
    withheld(cluster)
        .flatMap(it -> Optional.ofNullable(releases.get(it)).stream())
        .forEach(this::add);
    withheld(cluster)
        .flatMap(it -> Optional.ofNullable(kustomizations.get(it)).stream())
        .forEach(this::add);
    if (APPLIERS.stream().anyMatch(it -> cluster.all(it.get(0), it.get(1)).findAny().isPresent())) {
      addAnything();
    }
  }

  /** What is not rendered at all. */
  private static Stream<String> withheld(Cluster cluster) {
    return cluster.unrendered().stream()
        .filter(entry -> !entry.reason().isPart())
        .map(Unrendered::subject);
  }

  private static String subject(String kind, FluxName name) {
    return kind + " " + name;
  }

  private void add(ReleaseRun run) {
    namespaces.add(run.namespace());
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
