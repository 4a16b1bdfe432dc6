package dev.cofferdam.rule;

import dev.cofferdam.resource.ObjectIdentity;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Something that Flux reads before anything comes of an object.
 *
 * @param by the object
 * @param field where it is named
 * @param target what it is
 */
record FluxReference(FluxObject by, String field, ObjectIdentity target) {

  /** A source controller of its own makes these. */
  private static final String MADE = "ExternalArtifact";

  /** The sources that a Kustomization or HelmRelease names. */
  static List<FluxReference> sources(FluxObject by) {
    List<FluxReference> found = new ArrayList<>();
    source(by, "spec.sourceRef.name", by.at("sourceRef"), found);
    source(by, "spec.chart.spec.sourceRef.name", by.at("chart", "spec", "sourceRef"), found);
    source(by, "spec.chartRef.name", by.at("chartRef"), found);
    return found;
  }

  private static void source(
      FluxObject by, String field, JsonNode reference, List<FluxReference> found) {
    var kind = reference.path("kind").asString("");
    var name = by.named(reference);
    if (!kind.isEmpty() && !name.name().isEmpty() && !kind.equals(MADE)) {
      var target = new ObjectIdentity(FluxObject.SOURCE, kind, name.namespace(), name.name());
      found.add(new FluxReference(by, field, target));
    }
  }

  /** The ConfigMaps and Secrets that it takes values or variables from, without optional ones. */
  static List<FluxReference> config(FluxObject by) {
    List<FluxReference> found = new ArrayList<>();
    config(by, "spec.valuesFrom", by.at("valuesFrom"), found);
    config(by, "spec.postBuild.substituteFrom", by.at("postBuild", "substituteFrom"), found);
    return found;
  }

  private static void config(
      FluxObject by, String field, JsonNode references, List<FluxReference> found) {
    for (int i = 0; i < references.size(); i++) {
      var kind = references.path(i).path("kind").asString("");
      var name = references.path(i).path("name").asString("");
      if (!name.isEmpty() && !references.path(i).path("optional").asBoolean(false)) {
        var target = new ObjectIdentity("", kind, by.object().namespace(), name);
        found.add(new FluxReference(by, "%s[%d].name".formatted(field, i), target));
      }
    }
  }
}
