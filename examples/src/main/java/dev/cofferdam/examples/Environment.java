package dev.cofferdam.examples;

import dev.cofferdam.coder.Compute;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.SecretStore;

/** What differs between the clusters of the platform. */
record Environment(
    String id, String device, int replicas, Compute compute, Credentials credentials) {

  static final Environment STAGING =
      new Environment(
          "staging",
          "coder-staging",
          1,
          Compute.small(),
          Credentials.externalSecret(SecretStore.cluster("vault"), "platform/staging/coder-db")
              .property("url"));

  static final Environment PROD =
      new Environment("prod", "coder", 2, new Compute("1", "2Gi", "4Gi"), Credentials.outOfBand());
}
