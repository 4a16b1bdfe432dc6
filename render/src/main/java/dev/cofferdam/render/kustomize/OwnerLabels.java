package dev.cofferdam.render.kustomize;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The labels that say which Kustomization applies an object (fluxcd/pkg ssa, SetOwnerLabels). */
public record OwnerLabels(String name, String namespace) {

  private static final String GROUP = "kustomize.toolkit.fluxcd.io/";

  /** Of the Kustomization of this name. */
  public static OwnerLabels of(String name, String namespace) {
    return new OwnerLabels(name, namespace);
  }

  /** Changes the object, and gives it back. */
  public ObjectNode apply(ObjectNode object) {
    put(object, "labels", GROUP + "name", JsonNodeFactory.instance.stringNode(name));
    put(object, "labels", GROUP + "namespace", JsonNodeFactory.instance.stringNode(namespace));
    return object;
  }

  static void put(ObjectNode object, String field, String key, JsonNode value) {
    var metadata = child(object, "metadata");
    child(metadata, field).put(key, value.asString(""));
  }

  private static ObjectNode child(ObjectNode object, String name) {
    return object.get(name) instanceof ObjectNode map ? map : object.putObject(name);
  }
}
