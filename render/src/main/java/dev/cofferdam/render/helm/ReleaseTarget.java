package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the release of a HelmRelease is called, and where it goes (helm-controller, api/v2 and
 * internal/release/name.go).
 *
 * @param name what {@code .Release.Name} is
 * @param namespace what {@code .Release.Namespace} is; empty if the HelmRelease names none
 * @param storageNamespace where Helm keeps its record of the release; empty if the HelmRelease
 *     names none
 * @param shortened whether the name was too long, and its end is a digest now
 */
public record ReleaseTarget(
    String name, String namespace, String storageNamespace, boolean shortened) {

  /** In bytes; Helm takes no longer name. */
  private static final int LONGEST = 53;

  private static final int KEPT = 40;
  private static final int DIGEST = 12;

  /**
   * The name is {@code spec.releaseName}, else target namespace, dash and name, else the name; the
   * target namespace is that of the HelmRelease unless set, and the storage namespace is that of
   * the HelmRelease unless set, whatever the target namespace is.
   */
  public static ReleaseTarget of(ObjectNode helmRelease) {
    var metadata = helmRelease.path("metadata");
    var spec = helmRelease.path("spec");
    var own = text(metadata, "namespace", "");
    var target = text(spec, "targetNamespace", "");
    var name = text(metadata, "name", "");
    var full = text(spec, "releaseName", target.isEmpty() ? name : target + "-" + name);
    var fitting = fitting(full);
    return new ReleaseTarget(
        fitting,
        target.isEmpty() ? own : target,
        text(spec, "storageNamespace", own),
        !fitting.equals(full));
  }

  private static String text(JsonNode map, String field, String otherwise) {
    var text = map.path(field).stringValue("");
    return text.isEmpty() ? otherwise : text;
  }

  private static String fitting(String name) {
    var bytes = name.getBytes(UTF_8);
    return bytes.length <= LONGEST
        ? name
        : new String(Arrays.copyOf(bytes, KEPT), UTF_8) + "-" + digest(bytes).substring(0, DIGEST);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256; this is a bug in this program", e);
    }
  }
}
