package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.Declared;
import dev.cofferdam.rule.exposure.EmbeddedPod.Container;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A file that a container finds in a ConfigMap.
 *
 * @param why why its text is not known; empty if it is
 */
record MountedFile(String text, String why) {

  /** The one at a path; the deepest mount that it is in holds it, as in any file system. */
  static MountedFile at(String path, EmbeddedPod pod, Container container, Declared declared) {
    return container
        .value()
        .path("volumeMounts")
        .valueStream()
        .filter(mount -> holds(mountPath(mount), path))
        .max(Comparator.comparingInt(mount -> mountPath(mount).length()))
        .map(mount -> in(mount, path, pod, declared))
        .orElse(unknown("in no volume of the container"));
  }

  private static MountedFile unknown(String why) {
    return new MountedFile("", why);
  }

  private static String mountPath(JsonNode mount) {
    return mount.path("mountPath").asString("").replaceFirst("/+$", "");
  }

  private static boolean holds(String mount, String path) {
    return path.equals(mount) || path.startsWith(mount + "/");
  }

  private static MountedFile in(JsonNode mount, String path, EmbeddedPod pod, Declared declared) {
    var inside = mount.path("subPath").asString("") + path.substring(mountPath(mount).length());
    var file = inside.startsWith("/") ? inside.substring(1) : inside;
    return pod.spec()
        .path("volumes")
        .valueStream()
        .filter(volume -> volume.path("name").equals(mount.path("name")))
        .filter(volume -> !mount.has("subPathExpr"))
        .findFirst()
        .map(volume -> volume.path("configMap"))
        .filter(JsonNode::isObject)
        .map(source -> of(source, file, pod, declared))
        .orElse(unknown("in a volume that is no ConfigMap"));
  }

  private static MountedFile of(JsonNode source, String file, EmbeddedPod pod, Declared declared) {
    var name = source.path("name").asString("");
    var map = declared.tryFind("", "ConfigMap", declared.namespace(pod.object()), name);
    if (map.isEmpty()) {
      return unknown("in ConfigMap '%s', which is not among the objects".formatted(name));
    }
    return tryText(map.get(), key(source.path("items"), file))
        .map(text -> new MountedFile(text, ""))
        .orElse(unknown("in ConfigMap '%s', which has no text for it".formatted(name)));
  }

  /** Without items, the files are named as the keys are. */
  private static String key(JsonNode items, String file) {
    return items.isEmpty()
        ? file
        : items
            .valueStream()
            .filter(item -> item.path("path").asString("").equals(file))
            .findFirst()
            .map(item -> item.path("key").asString(""))
            .orElse("");
  }

  private static Optional<String> tryText(RenderedObject map, String key) {
    return Optional.of(map.value().path("data").path(key))
        .filter(JsonNode::isString)
        .map(text -> text.asString(""));
  }
}
