package dev.cofferdam.render;

import dev.cofferdam.resource.ObjectIdentity;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object as it would reach the cluster.
 *
 * @param identity what makes it one object
 * @param value the object; read-only
 * @param hooks the Helm hooks that it runs at, such as {@code pre-install}; empty for what stays
 */
public record RenderedObject(
    ObjectIdentity identity, ObjectNode value, Origin origin, List<String> hooks) {

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

  /** An object whose identity is what it says itself; it is looked at once. */
  public RenderedObject(ObjectNode value, Origin origin, List<String> hooks) {
    this(Manifests.identity(value), value, origin, hooks);
  }

  /** Its apiVersion, such as {@code apps/v1}. */
  public String apiVersion() {
    return value.path("apiVersion").asString("");
  }

  /** Its kind. */
  public String kind() {
    return identity.kind();
  }

  /** Its namespace; empty if it has none. */
  public String namespace() {
    return identity.namespace();
  }

  /** Its name. */
  public String name() {
    return identity.name();
  }

  /** Whether it is of a kind, in whatever version of its group. */
  public boolean is(String group, String kind) {
    return kind.equals(kind()) && group.equals(identity.group());
  }

  /** {@code Kind namespace/name}, as in every message. */
  @Override
  public String toString() {
    return identity.toString();
  }
}
