package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.KustomizationRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which Kustomizations Flux is done with before it begins with another. */
final class FluxOrder {

  /** What is known of one before it begins: those that are ready, and those that applied it. */
  private record Before(Set<FluxName> ready, Set<FluxName> ancestors) {
    Before() {
      this(new HashSet<>(), new HashSet<>());
    }
  }

  private final Map<FluxName, List<FluxName>> dependencies = new HashMap<>();
  private final Map<FluxName, FluxName> parents = new HashMap<>();
  private final Map<FluxName, Before> before = new HashMap<>();

  FluxOrder(Cluster cluster) {
    for (KustomizationRun run : cluster.kustomizations()) {
      dependencies.put(run.name(), dependsOn(run));
      run.origin()
          .kustomization()
          .filter(parent -> !parent.equals(run.name()))
          .ifPresent(parent -> parents.put(run.name(), parent));
    }
  }

  private static List<FluxName> dependsOn(KustomizationRun run) {
    List<FluxName> names = new ArrayList<>();
    for (JsonNode reference : run.object().path("spec").path("dependsOn")) {
      names.add(
          new FluxName(
              reference.path("namespace").asString(run.name().namespace()),
              reference.path("name").asString("")));
    }
    return names;
  }

  /**
   * Whether one is ready before another begins: the other depends on it, through whatever chain.
   */
  boolean isReady(FluxName one, FluxName other) {
    return before(other).ready().contains(one);
  }

  /** Whether one applies another, through whatever chain. */
  boolean isAncestor(FluxName one, FluxName other) {
    return before(other).ancestors().contains(one);
  }

  private Before before(FluxName name) {
    return before.computeIfAbsent(
        name,
        it -> {
          var found = new Before();
          collect(it, found, new HashSet<>());
          return found;
        });
  }

  private void collect(FluxName name, Before found, Set<FluxName> seen) {
    if (!seen.add(name)) {
      return;
    }
    for (FluxName dependency : dependencies.getOrDefault(name, List.of())) {
      found.ready().add(dependency);
      collect(dependency, found, seen);
    }
    var parent = parents.get(name);
    if (parent != null) {
      found.ancestors().add(parent);
      collect(parent, found, seen);
    }
  }
}
