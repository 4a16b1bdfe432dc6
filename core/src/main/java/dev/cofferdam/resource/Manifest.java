package dev.cofferdam.resource;

import dev.cofferdam.construct.ConstructPath;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Kubernetes object, the construct that defined it, and how the repository keeps it.
 *
 * @param origin shown in every message about this object
 */
public record Manifest(HasMetadata object, ConstructPath origin, Placement placement) {

  private static final Pattern NOT_PORTABLE = Pattern.compile("[^a-z0-9.-]");

  /** What makes it one object. */
  public ObjectIdentity identity() {
    return ObjectIdentity.of(object);
  }

  /**
   * The name of its file: the one its placement asks for, or {@code <kind>-<name>.yaml}, with
   * {@code .sops} before the end if it is encrypted.
   */
  public String fileName() {
    return placement.fileName().orElseGet(this::kindAndName);
  }

  /** Names of RBAC objects may hold colons, which some file systems refuse. */
  private String kindAndName() {
    var end = placement.isEncrypted() ? "sops.yaml" : "yaml";
    var name = "%s-%s.%s".formatted(object.getKind(), object.getMetadata().getName(), end);
    return NOT_PORTABLE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
  }

  Manifest with(HasMetadata changed) {
    return new Manifest(changed, origin, placement);
  }
}
