package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which object of one kind is not ready before which others of that kind are. */
final class Waits {

  private static final int MOST = 100;

  /**
   * A step.
   *
   * @param dependsOn whether it is a dependency; otherwise it waits for the other's health
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
    FluxObject.kustomizations(cluster)
        .filter(it -> !it.flag("wait"))
        .forEach(it -> checks(it).forEach(child -> waits.add(it, child)));
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

  /** Those among its health checks, which count if it does not wait for everything. */
  private static Stream<FluxName> checks(FluxObject kustomization) {
    return kustomization
        .at("healthChecks")
        .valueStream()
        .filter(check -> check.path("kind").asString("").equals("Kustomization"))
        .map(kustomization::named)
        .filter(child -> !child.equals(kustomization.name()));
  }

  /** An expression takes the place of readiness, and may ask for less (readyExpr, Flux 2.7). */
  private void addDependencies(FluxObject object) {
    DependsOn.of(object).stream()
        .filter(it -> object.at("dependsOn").path(it.index()).path("readyExpr").isMissingNode())
        .forEach(it -> add(new Step(object, true, it.target())));
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
   * The circles, each once and beginning with its first name: every step that is part of one is on
   * one of them, each the shortest for a step of it. Nobody mends more than so many at once.
   */
  List<List<Step>> circles() {
    var components = Components.of(steps.keySet(), name -> stepsOf(name).keySet());
    List<List<Step>> circles = new ArrayList<>();
    Set<Step> covered = new HashSet<>();
    for (Step step : all().filter(it -> isOnCircle(it, components)).toList()) {
      if (circles.size() < MOST && !covered.contains(step)) {
        var circle = rotated(step, way(step, components));
        covered.addAll(circle);
        circles.add(circle);
      }
    }
    return List.copyOf(circles);
  }

  private static boolean isOnCircle(Step step, Map<FluxName, FluxName> components) {
    return Objects.equals(components.get(step.from().name()), components.get(step.to()));
  }

  private Stream<Step> all() {
    return steps.values().stream().flatMap(it -> it.values().stream());
  }

  private Map<FluxName, Step> stepsOf(FluxName name) {
    return steps.getOrDefault(name, Map.of());
  }

  /** The shortest way back to where a step begins; no steps if it ends there itself. */
  private List<Step> way(Step step, Map<FluxName, FluxName> components) {
    Map<FluxName, Step> reached = new TreeMap<>();
    Deque<FluxName> open = new ArrayDeque<>(List.of(step.to()));
    while (!step.to().equals(step.from().name()) && !reached.containsKey(step.from().name())) {
      for (Step next : stepsOf(open.remove()).values()) {
        if (isOnCircle(next, components) && reached.putIfAbsent(next.to(), next) == null) {
          open.add(next.to());
        }
      }
    }
    return traced(step, reached);
  }

  private static List<Step> traced(Step step, Map<FluxName, Step> reached) {
    List<Step> way = new ArrayList<>();
    for (var at = step.from().name(); !at.equals(step.to()); ) {
      var last = Objects.requireNonNull(reached.get(at));
      way.add(last);
      at = last.from().name();
    }
    Collections.reverse(way);
    return way;
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
