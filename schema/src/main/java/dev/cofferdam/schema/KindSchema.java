package dev.cofferdam.schema;

import dev.cofferdam.constraint.FluxVersion;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of a kind.
 *
 * @param namespaced whether its objects live in a namespace
 * @param since the release of Flux that its apiVersion came with; {@link FluxVersion#OLDEST} for
 *     what is not Flux's
 * @param schema as in a custom resource definition, with references to definitions of Kubernetes
 */
public record KindSchema(
    ApiKind kind, Source source, boolean namespaced, FluxVersion since, ObjectNode schema) {

  private static final Set<String> WITHOUT_NAMES =
      Set.of(
          "kustomize.config.k8s.io",
          "vendir.k14s.io",
          "authentication.k8s.io",
          "authorization.k8s.io");

  /** Where a schema comes from. */
  public enum Source {
    /** The annotations of the model. */
    MODEL,

    /** A custom resource definition of a stranger. */
    DEFINITION,

    /** The OpenAPI document of Kubernetes. */
    KUBERNETES
  }

  /** Whether the API server holds the names of its objects to one rule, as of custom resources. */
  boolean isCustom() {
    return source != Source.KUBERNETES;
  }

  /** Files that tools read, and questions to the API server, need no name. */
  boolean hasName() {
    return !WITHOUT_NAMES.contains(kind.group());
  }
}
