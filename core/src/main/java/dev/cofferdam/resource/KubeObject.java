package dev.cofferdam.resource;

import dev.cofferdam.construct.Construct;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of the tree: a construct that is exactly one Kubernetes object.
 *
 * <p>Any fabric8 model class will do, those of {@code cofferdam-flux-model} and {@code
 * GenericKubernetesResource} included.
 */
public final class KubeObject extends Construct {

  private final Manifest manifest;

  /** An object that Flux applies, in a file named after its kind and name. */
  public KubeObject(Construct scope, String id, HasMetadata object) {
    this(scope, id, object, Placement.listed());
  }

  /**
   * An object, kept as {@code placement} says.
   *
   * @throws IllegalArgumentException if it has no apiVersion, kind or name, or if the stack already
   *     has an object of that identity
   */
  public KubeObject(Construct scope, String id, HasMetadata object, Placement placement) {
    super(scope, id);
    checkNamed(object);
    this.manifest = new Manifest(object, path(), placement);
    Stack.of(this).add(manifest);
  }

  /** The object and where it comes from, before the stack's decorators. */
  public Manifest manifest() {
    return manifest;
  }

  private void checkNamed(HasMetadata object) {
    if (blank(object.getApiVersion()) || blank(object.getKind())) {
      throw new IllegalArgumentException(
          "'%s' is an object without apiVersion or kind; give it both".formatted(path()));
    }
    ObjectMeta metadata = object.getMetadata();
    if (metadata == null || blank(metadata.getName())) {
      throw new IllegalArgumentException(
          "%s '%s' has no name; set metadata.name (generateName is not for Git)"
              .formatted(object.getKind(), path()));
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
