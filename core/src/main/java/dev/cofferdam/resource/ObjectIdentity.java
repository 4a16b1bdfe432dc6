package dev.cofferdam.resource;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Objects;

/**
 * What makes a Kubernetes object one object: the API server holds one per identity, whatever the
 * version it is written in.
 *
 * @param group the API group, empty for the core group
 * @param namespace empty for an object without one
 */
public record ObjectIdentity(String group, String kind, String namespace, String name) {

  /** The identity of {@code object}. */
  public static ObjectIdentity of(HasMetadata object) {
    var apiVersion = object.getApiVersion();
    var metadata = object.getMetadata();
    return new ObjectIdentity(
        apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "",
        object.getKind(),
        Objects.requireNonNullElse(metadata.getNamespace(), ""),
        metadata.getName());
  }

  /** {@code Kind namespace/name}, as in every message. */
  @Override
  public String toString() {
    return namespace.isEmpty() ? kind + " " + name : "%s %s/%s".formatted(kind, namespace, name);
  }
}
