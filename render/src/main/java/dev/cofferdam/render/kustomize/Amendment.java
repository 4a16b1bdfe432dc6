package dev.cofferdam.render.kustomize;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The kustomization file that Flux makes of the one at {@code spec.path}, or of nothing, and the
 * spec (fluxcd/pkg kustomize, kustomize_generator.go).
 */
final class Amendment {

  private static final String ORIGINS = "originAnnotations";
  private static final List<String> SELECTOR =
      List.of(
          "group", "version", "kind", "name", "namespace", "labelSelector", "annotationSelector");

  private final ObjectNode file;
  private final boolean keepsOrigins;

  private Amendment(ObjectNode file, boolean keepsOrigins) {
    this.file = file;
    this.keepsOrigins = keepsOrigins;
  }

  /** What Flux makes, and beside that what tells the origin of each object and keeps the order. */
  static Amendment of(Layout layout, KustomizationSettings settings) {
    var file = layout.root().map(it -> it.value().deepCopy()).orElseGet(() -> generated(layout));
    if (layout.root().isPresent() && file.path("resources").isEmpty()) {
      file.putArray("buildMetadata").add(ORIGINS);
    }
    settings.targetNamespace().ifPresent(it -> file.put("namespace", it));
    settings.namePrefix().ifPresent(it -> file.put("namePrefix", it));
    settings.nameSuffix().ifPresent(it -> file.put("nameSuffix", it));
    settings.patches().forEach(it -> list(file, "patches").add(patch(it)));
    layout.components().forEach(it -> list(file, "components").add(it));
    settings.images().forEach(it -> image(list(file, "images"), it));
    if (!settings.buildMetadata().isEmpty()) {
      var metadata = file.putArray("buildMetadata");
      settings.buildMetadata().forEach(metadata::add);
    }
    boolean keepsOrigins = list(file, "buildMetadata").valueStream().anyMatch(Amendment::isOrigins);
    if (!keepsOrigins) {
      list(file, "buildMetadata").add(ORIGINS);
    }
    if (!file.has("sortOptions")) {
      file.putObject("sortOptions").put("order", "fifo");
    }
    return new Amendment(file, keepsOrigins);
  }

  /** In JSON, which is YAML if no line ends in it that only some readers know. */
  String text() {
    return file.toString()
        .replace("\u0085", "\\u0085")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
        .replace("\ufeff", "\\ufeff");
  }

  /** Whether the cluster gets the annotation with the origin as well. */
  boolean keepsOrigins() {
    return keepsOrigins;
  }

  private static boolean isOrigins(JsonNode option) {
    return option.asString("").equals(ORIGINS);
  }

  private static ObjectNode generated(Layout layout) {
    var file = JsonNodeFactory.instance.objectNode();
    file.put("apiVersion", ReadKustomization.VERSION).put("kind", ReadKustomization.KIND);
    if (layout.scanned().isEmpty()) {
      file.put("namespace", "_placeholder");
    } else {
      layout.scanned().forEach(list(file, "resources")::add);
    }
    return file;
  }

  private static ArrayNode list(ObjectNode file, String field) {
    return file.path(field) instanceof ArrayNode list ? list : file.putArray(field);
  }

  /** Flux's patches have no options and no path. */
  private static ObjectNode patch(ObjectNode patch) {
    var written = JsonNodeFactory.instance.objectNode();
    written.put("patch", patch.path("patch").asString(""));
    if (patch.path("target").isObject()) {
      var target = written.putObject("target");
      SELECTOR.forEach(it -> target.put(it, patch.path("target").path(it).asString("")));
    }
    return written;
  }

  /** Lays an image over the file's own of the same name; tag and digest are one thing then. */
  private static void image(ArrayNode images, ObjectNode image) {
    var name = image.path("name").asString("");
    var own =
        images
            .valueStream()
            .filter(it -> it.path("name").asString("").equals(name))
            .map(ObjectNode.class::cast)
            .findFirst()
            .orElseGet(() -> images.addObject().put("name", name));
    if (isSet(image, "newName")) {
      own.set("newName", image.path("newName"));
    }
    if (isSet(image, "newTag") || isSet(image, "digest")) {
      own.put("newTag", image.path("newTag").asString(""));
      own.put("digest", image.path("digest").asString(""));
    }
  }

  private static boolean isSet(ObjectNode image, String field) {
    return !image.path(field).asString("").isEmpty();
  }
}
