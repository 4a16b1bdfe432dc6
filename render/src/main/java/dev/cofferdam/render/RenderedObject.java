package dev.cofferdam.render;

import dev.cofferdam.resource.ObjectIdentity;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object as it would reach the cluster.
 *
 * @param value the object; read-only
 * @param hooks the Helm hooks that it runs at, such as {@code pre-install}; empty for what stays
 */
public record RenderedObject(ObjectNode value, Origin origin, List<String> hooks) {

  /** By namespace, kind and name; two of one identity by where they come from. */
  static final Comparator<RenderedObject> IN_ORDER =
      Comparator.comparing((RenderedObject it) -> it.identity().namespace())
          .thenComparing(it -> it.identity().kind())
          .thenComparing(it -> it.identity().name())
          .thenComparing(it -> it.identity().group())
          .thenComparing(it -> it.origin().toString());

  public RenderedObject {
    hooks = List.copyOf(hooks);
  }

  /** What makes it one object. */
  public ObjectIdentity identity() {
    return Manifests.identity(value);
  }

  /** Its apiVersion, such as {@code apps/v1}. */
  public String apiVersion() {
    return value.path("apiVersion").asString("");
  }

  /** Its kind. */
  public String kind() {
    return value.path("kind").asString("");
  }

  /** Its namespace; empty if it has none. */
  public String namespace() {
    return value.path("metadata").path("namespace").asString("");
  }

  /** Its name. */
  public String name() {
    return value.path("metadata").path("name").asString("");
  }

  /** Whether it is of a kind, in whatever version of its group. */
  public boolean is(String group, String kind) {
    return kind.equals(kind()) && group.equals(identity().group());
  }

  /** {@code Kind namespace/name}, as in every message. */
  @Override
  public String toString() {
    return identity().toString();
  }
}
