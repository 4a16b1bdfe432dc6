package dev.cofferdam.flux.notification.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who sends the webhook, and how a request is checked (notification-controller api/v1). */
public enum ReceiverType {
  /** Anybody who knows the path; nothing else is checked. */
  @JsonProperty("generic")
  GENERIC,

  /** Anybody who signs the body with the token, in the header {@code X-Signature}. */
  @JsonProperty("generic-hmac")
  GENERIC_HMAC,

  /** Anybody with an OpenID Connect token of a trusted issuer; came with Flux 2.9. */
  @JsonProperty("generic-oidc")
  GENERIC_OIDC,

  /** GitHub, or Gitea, which signs the body with the token. */
  @JsonProperty("github")
  GITHUB,

  /** GitLab, which sends the token in a header. */
  @JsonProperty("gitlab")
  GITLAB,

  /** Bitbucket Server, which signs the body with the token. */
  @JsonProperty("bitbucket")
  BITBUCKET,

  /** Harbor, which sends the token in a header. */
  @JsonProperty("harbor")
  HARBOR,

  /** Docker Hub; only the form of the body is checked. */
  @JsonProperty("dockerhub")
  DOCKER_HUB,

  /** Quay, of a push; only the form of the body is checked. */
  @JsonProperty("quay")
  QUAY,

  /** A Google registry by Pub/Sub, with a token of Google. */
  @JsonProperty("gcr")
  GCR,

  /** Nexus Repository Manager, which signs the body with the token. */
  @JsonProperty("nexus")
  NEXUS,

  /** Azure Container Registry; only the form of the body is checked. */
  @JsonProperty("acr")
  ACR,

  /** Anybody who sends a CDEvent; only the form of the body is checked. */
  @JsonProperty("cdevents")
  CD_EVENTS
}
