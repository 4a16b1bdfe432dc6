package dev.cofferdam.schema.build;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The definitions of the OpenAPI document in fabric8's kubernetes-model-validator: of Kubernetes,
 * and of what OpenShift adds. Only the data is of use: that library's own look-up takes most API
 * groups for unknown, and what is unknown for valid.
 */
final class KubernetesDefinitions {

  private static final String DOCUMENT = "/openshift-generated.json";

  /** The kinds of the two API servers that stand beside the main one, which it leaves out. */
  private static final String MORE = "aggregated.json";

  private static final String API = "io.k8s.api.";

  private static final String REFERENCE = "#/definitions/";

  /** What no validation reads. */
  private static final List<String> NOT_READ =
      List.of(
          "default",
          "x-fabric8-info",
          "x-kubernetes-unions",
          "x-kubernetes-patch-strategy",
          "x-kubernetes-patch-merge-key",
          "x-kubernetes-map-type",
          "x-kubernetes-list-type",
          "x-kubernetes-list-map-keys");

  /** Where a document says less than the API server takes (apimachinery, their JSON forms). */
  private static final Map<String, String> AS_THE_SERVER_READS =
      Map.of(
          "io.k8s.apimachinery.pkg.util.intstr.IntOrString",
          "{\"x-kubernetes-int-or-string\":true}",
          "io.k8s.apimachinery.pkg.api.resource.Quantity",
          "{\"x-cofferdam-quantity\":true}");

  /** The document refers to a few definitions that it does not have. */
  private static final JsonNode ANYTHING =
      JsonMapper.shared().readTree("{\"x-kubernetes-preserve-unknown-fields\":true}");

  private final ObjectNode definitions;

  private final JsonNode moreKinds;

  KubernetesDefinitions() throws IOException {
    definitions = (ObjectNode) read(DOCUMENT).get("definitions");
    var more = read(MORE);
    definitions.setAll((ObjectNode) more.get("definitions"));
    moreKinds = more.get("kinds");
  }

  private static JsonNode read(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            KubernetesDefinitions.class.getResourceAsStream(resource), resource)) {
      return JsonMapper.shared().readTree(in);
    }
  }

  /** The name of each kind's definition and whether it is namespaced, by apiVersion and kind. */
  SortedMap<String, String> kinds() {
    SortedMap<String, String> kinds = new TreeMap<>();
    definitions.forEachEntry(
        (name, definition) -> {
          var info = definition.path("x-fabric8-info");
          if (info.path("Type").asString("").equals("object")) {
            kinds.putIfAbsent(
                apiVersion(name, info) + "\t" + info.path("Kind").asString(),
                name + "\t" + info.path("Scope").asString());
          }
        });
    moreKinds.forEach(
        kind ->
            kinds.put(
                kind.path("apiVersion").asString() + "\t" + kind.path("kind").asString(),
                kind.path("definition").asString() + "\t" + kind.path("scope").asString()));
    return kinds;
  }

  /** The groups whose names have no dots are left empty in the document, as the core group is. */
  private static String apiVersion(String name, JsonNode info) {
    var group = info.path("Group").asString("");
    if (group.isEmpty() && name.startsWith(API) && !name.startsWith(API + "core.")) {
      group = name.substring(API.length(), name.indexOf('.', API.length()));
    }
    return (group.isEmpty() ? "" : group + "/") + info.path("Version").asString("");
  }

  /** The definition that belongs to a class of fabric8's core model. */
  String nameOf(String className) {
    for (var prefix : List.of("io.k8s.api.core.v1.", "io.k8s.apimachinery.pkg.apis.meta.v1.")) {
      if (definitions.has(prefix + className)) {
        return prefix + className;
      }
    }
    throw new IllegalStateException("no definition of Kubernetes is called " + className);
  }

  /** These definitions and all that they refer to, without what no validation reads. */
  SortedMap<String, JsonNode> reachableFrom(Set<String> names) {
    SortedMap<String, JsonNode> found = new TreeMap<>();
    SortedSet<String> open = new TreeSet<>(names);
    while (!open.isEmpty()) {
      var name = open.first();
      open.remove(name);
      if (!found.containsKey(name)) {
        var definition = stripped(name);
        found.put(name, definition);
        collectReferences(definition, open);
      }
    }
    return found;
  }

  private JsonNode stripped(String name) {
    var replacement = AS_THE_SERVER_READS.get(name);
    if (replacement != null) {
      return JsonMapper.shared().readTree(replacement);
    }
    if (!definitions.has(name)) {
      return ANYTHING;
    }
    var definition = definitions.get(name).deepCopy();
    strip(definition, false);
    return definition;
  }

  /** Under {@code properties} the names are those of fields. */
  private static void strip(JsonNode node, boolean fields) {
    if (node instanceof ObjectNode object) {
      if (!fields) {
        object.remove(NOT_READ);
        object.remove("description");
        if (object.path("format").asString("").equals("int-or-string")) {
          object.removeAll();
          object.put("x-kubernetes-int-or-string", true);
        }
      }
      object.forEachEntry((key, value) -> strip(value, !fields && key.equals("properties")));
    } else if (node instanceof ArrayNode array) {
      array.forEach(item -> strip(item, false));
    }
  }

  private static void collectReferences(JsonNode node, Set<String> names) {
    if (node instanceof ObjectNode object && object.path("$ref").isString()) {
      names.add(object.get("$ref").asString().substring(REFERENCE.length()));
    }
    node.forEach(child -> collectReferences(child, names));
  }
}
