package dev.cofferdam.rule;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.render.FluxName;
import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.resource.ObjectIdentity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects of a cluster, each in the namespace that it goes to. */
public final class Declared {

  private final Map<FluxName, String> releases = new HashMap<>();
  private final Map<ObjectIdentity, RenderedObject> objects = new LinkedHashMap<>();
  private final List<RenderedObject> all;
  private final Scopes scopes;

  /** Those of one cluster. */
  public Declared(Cluster cluster) {
    scopes = new Scopes(cluster);
    all = cluster.everything().toList();
    cluster.releases().forEach(run -> releases.put(run.name(), run.namespace()));
    all.forEach(object -> objects.putIfAbsent(identity(object), object));
  }

  Scopes scopes() {
    return scopes;
  }

  /** All of them, those of the roots included. */
  public Stream<RenderedObject> all() {
    return all.stream();
  }

  /** Those of a kind, in whatever version of its group. */
  public Stream<RenderedObject> all(String group, String kind) {
    return all().filter(object -> object.is(group, kind));
  }

  /** The one of this name; empty if nothing brings it. */
  public Optional<RenderedObject> tryFind(
      String group, String kind, String namespace, String name) {
    return Optional.ofNullable(objects.get(new ObjectIdentity(group, kind, namespace, name)));
  }

  /**
   * Its own namespace, or that of the release that it belongs to (Helm, namespace of a release).
   */
  public String namespace(RenderedObject object) {
    var own = object.namespace();
    return own.isEmpty() && scopes.tryNamespaced(object).orElse(true)
        ? object
            .origin()
            .release()
            .flatMap(chart -> Optional.ofNullable(releases.get(chart.release())))
            .orElse("")
        : own;
  }

  /** Its identity in that namespace. */
  public ObjectIdentity identity(RenderedObject object) {
    var own = object.identity();
    return new ObjectIdentity(own.group(), own.kind(), namespace(object), own.name());
  }
}
