package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Declared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The objects of one cluster as the rules look at them; what several rules ask is found once. */
public final class Inventory {

  private final Cluster cluster;
  private final Declared declared;
  private final Map<String, List<RenderedObject>> kinds = new HashMap<>();
  private final List<EmbeddedPod> pods;

  /** Of one cluster. */
  public Inventory(Cluster cluster) {
    this.cluster = cluster;
    this.declared = new Declared(cluster);
    declared
        .all()
        .forEach(it -> kinds.computeIfAbsent(kind(it), unused -> new ArrayList<>()).add(it));
    this.pods = declared.all().flatMap(EmbeddedPod::of).toList();
  }

  /** {@code Kind.group}, and of the core group {@code Kind} alone. */
  public static String kind(RenderedObject object) {
    return kind(object.identity().group(), object.kind());
  }

  private static String kind(String group, String kind) {
    return group.isEmpty() ? kind : kind + "." + group;
  }

  /** What was rendered. */
  public Cluster cluster() {
    return cluster;
  }

  Declared declared() {
    return declared;
  }

  /** All objects. */
  Stream<RenderedObject> all() {
    return declared.all();
  }

  /** The objects of a kind, in whatever version of its group. */
  Stream<RenderedObject> all(String group, String kind) {
    return kinds.getOrDefault(kind(group, kind), List.of()).stream();
  }

  /** The pods that objects describe. */
  Stream<EmbeddedPod> pods() {
    return pods.stream();
  }

  /** The annotation of an object as it is written; a missing node if it has none. */
  static JsonNode annotation(RenderedObject object, String name) {
    return object.value().path("metadata").path("annotations").path(name);
  }
}
