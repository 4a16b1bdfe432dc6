package dev.cofferdam.rule;

import dev.cofferdam.render.RenderedObject;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The keys of a Secret or ConfigMap. */
final class HeldKeys {

  private static final String TOKEN = "kubernetes.io/service-account-token";

  private HeldKeys() {}

  /**
   * Those that it has in the cluster; empty if that cannot be said: what is declared without any is
   * for a program to fill, and one that is copied from another gets the keys of that.
   */
  static Optional<SortedSet<String>> of(KeyHolder holder, RenderedObject object) {
    SortedSet<String> keys = new TreeSet<>();
    holder.fields().forEach(field -> keys.addAll(object.value().path(field).propertyNames()));
    boolean open = keys.isEmpty() || isCopy(object);
    if (object.value().path("type").asString("").equals(TOKEN)) {
      keys.addAll(List.of("ca.crt", "namespace", "token"));
      open = false;
    }
    return open ? Optional.empty() : Optional.of(keys);
  }

  private static boolean isCopy(RenderedObject object) {
    var annotations = object.value().path("metadata").path("annotations");
    return annotations.has("replicator.v1.mittwald.de/replicate-from")
        || annotations.has("reflector.v1.k8s.emberstack.com/reflects")
        || annotations.has("config.openshift.io/inject-trusted-cabundle")
        || annotations.has("service.beta.openshift.io/inject-cabundle");
  }
}
