package dev.cofferdam.rule.leak;

/** The part of an object that a text stands in. */
enum Area {
  /** An annotation or label. */
  ANNOTATION,
  /** A word of a command line. */
  ARGUMENT,
  /** The data of a ConfigMap. */
  CONFIG,
  /** An environment variable of a container. */
  ENVIRONMENT,
  /** Any other field. */
  FIELD,
  /** The data of a Secret, decoded. */
  SECRET,
  /** A variable of a Flux Kustomization. */
  SUBSTITUTE,
  /** A value of a HelmRelease. */
  VALUE
}
