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

  /** Groups of Kubernetes whose objects are all named like a domain. */
  private static final Set<String> NAMED_AS_DOMAINS =
      Set.of(
          "",
          "apps",
          "autoscaling",
          "batch",
          "coordination.k8s.io",
          "discovery.k8s.io",
          "policy",
          "storage.k8s.io");

  boolean isCustom() {
    return source != Source.KUBERNETES;
  }

  /** Whether the API server takes names of lower-case letters, digits, dashes and dots alone. */
  boolean isNamedAsDomain() {
    return isCustom() || NAMED_AS_DOMAINS.contains(kind.group());
  }

  /** The schemas of the model leave the status out, which is not for files to say. */
  boolean hasStatus() {
    return source == Source.MODEL
        ? hasName()
        : Pruned.resolved(schema).path("properties").has("status");
  }

  /** Files that tools read, and questions to the API server, need no name. */
  boolean hasName() {
    return !WITHOUT_NAMES.contains(kind.group());
  }
}
