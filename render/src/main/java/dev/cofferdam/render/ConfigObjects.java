package dev.cofferdam.render;

import dev.cofferdam.resource.ObjectIdentity;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The ConfigMaps and Secrets that are rendered so far; read by many, changed between rounds. */
final class ConfigObjects {

  private final Map<ObjectIdentity, ObjectNode> objects = new HashMap<>();

  void add(RenderedObject object) {
    if (object.is("", "ConfigMap") || object.is("", "Secret")) {
      objects.putIfAbsent(object.identity(), object.value());
    }
  }

  Optional<ObjectNode> tryFind(String kind, String namespace, String name) {
    return Optional.ofNullable(objects.get(new ObjectIdentity("", kind, namespace, name)));
  }

  boolean hasAll(Collection<ObjectIdentity> identities) {
    return identities.stream().allMatch(objects::containsKey);
  }
}
