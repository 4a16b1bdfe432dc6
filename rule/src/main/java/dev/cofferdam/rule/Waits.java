package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which object of one kind is not ready before which others of that kind are. */
final class Waits {

  /**
   * A step.
   *
   * @param dependsOn whether it is a dependency; otherwise it applies the other and waits for it
   */
  record Step(FluxObject from, boolean dependsOn, FluxName to) {}

  /** By name, the steps to the names that it waits for. */
  private final SortedMap<FluxName, Map<FluxName, Step>> steps = new TreeMap<>();

  private Waits() {}

  /** Those of HelmReleases: their dependencies. */
  static Waits ofReleases(Cluster cluster) {
    var waits = new Waits();
    FluxObject.releases(cluster).forEach(waits::addDependencies);
    return waits;
  }

  /** Those of Kustomizations: their dependencies, and what they apply and wait for. */
  static Waits ofKustomizations(Cluster cluster) {
    var waits = new Waits();
    FluxObject.kustomizations(cluster).forEach(waits::addDependencies);
    var waiting = new TreeMap<FluxName, FluxObject>();
    FluxObject.kustomizations(cluster)
        .filter(it -> it.flag("wait"))
        .forEach(it -> waiting.put(it.name(), it));
    FluxObject.kustomizations(cluster)
        .forEach(child -> tryParent(child, waiting).ifPresent(it -> waits.add(it, child.name())));
    return waits;
  }

  /** One that contains itself waits for everything but itself. */
  private static Optional<FluxObject> tryParent(
      FluxObject child, Map<FluxName, FluxObject> waiting) {
    return child
        .object()
        .origin()
        .kustomization()
        .filter(parent -> !parent.equals(child.name()))
        .flatMap(parent -> Optional.ofNullable(waiting.get(parent)));
  }

  private void addDependencies(FluxObject object) {
    DependsOn.of(object).forEach(it -> add(new Step(object, true, it.target())));
  }

  private void add(FluxObject parent, FluxName child) {
    add(new Step(parent, false, child));
  }

  private void add(Step step) {
    steps
        .computeIfAbsent(step.from().name(), it -> new LinkedHashMap<>())
        .putIfAbsent(step.to(), step);
  }

  /**
   * The circles, each once and beginning with its first name: for every step that is part of one,
   * the shortest.
   */
  List<List<Step>> circles() {
    Map<List<FluxName>, List<Step>> circles = new LinkedHashMap<>();
    for (Step step : all().toList()) {
      tryWay(step.to(), step.from().name())
          .ifPresent(
              way -> {
                var circle = rotated(step, way);
                circles.putIfAbsent(circle.stream().map(Step::to).toList(), circle);
              });
    }
    return List.copyOf(circles.values());
  }

  private Stream<Step> all() {
    return steps.values().stream().flatMap(it -> it.values().stream());
  }

  /** The shortest way; empty steps if it is the same name. */
  private Optional<List<Step>> tryWay(FluxName from, FluxName to) {
    Map<FluxName, List<Step>> ways = new TreeMap<>();
    Deque<FluxName> open = new ArrayDeque<>(List.of(from));
    ways.put(from, List.of());
    while (!open.isEmpty() && !ways.containsKey(to)) {
      var at = open.remove();
      for (Step step : steps.getOrDefault(at, Map.of()).values()) {
        if (!ways.containsKey(step.to())) {
          var way = new ArrayList<>(ways.getOrDefault(at, List.of()));
          way.add(step);
          ways.put(step.to(), way);
          open.add(step.to());
        }
      }
    }
    return Optional.ofNullable(ways.get(to));
  }

  private static List<Step> rotated(Step first, List<Step> rest) {
    List<Step> circle = new ArrayList<>();
    circle.add(first);
    circle.addAll(rest);
    int least = 0;
    for (int i = 1; i < circle.size(); i++) {
      if (circle.get(i).from().name().compareTo(circle.get(least).from().name()) < 0) {
        least = i;
      }
    }
    Collections.rotate(circle, -least);
    return circle;
  }
}
