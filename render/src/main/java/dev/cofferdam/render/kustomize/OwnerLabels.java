package dev.cofferdam.render.kustomize;

import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * The labels by which Flux knows the objects of a Kustomization (fluxcd/pkg ssa, SetOwnerLabels).
 *
 * @param name of the Flux Kustomization
 * @param namespace of the Flux Kustomization
 */
public record OwnerLabels(String name, String namespace) {

  private static final String GROUP = "kustomize.toolkit.fluxcd.io/";

  public OwnerLabels {
    if (name.isEmpty() || namespace.isEmpty()) {
      throw new IllegalArgumentException(
          "a Kustomization has a name and a namespace, got '%s' and '%s'"
              .formatted(name, namespace));
    }
  }

  /** Sets both labels, whatever the object says. */
  void setOn(ObjectNode object) {
    var labels = new TreeMap<String, String>();
    labels.put(GROUP + "name", name);
    labels.put(GROUP + "namespace", namespace);
    MetadataTexts.add(object, "labels", labels);
  }
}
