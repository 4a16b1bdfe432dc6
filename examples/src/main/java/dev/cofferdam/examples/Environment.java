package dev.cofferdam.examples;

import dev.cofferdam.coder.Compute;

/** What differs between the clusters of the platform. */
record Environment(String id, String device, int replicas, Compute compute) {

  static final Environment STAGING =
      new Environment("staging", "coder-staging", 1, Compute.small());

  static final Environment PROD =
      new Environment("prod", "coder", 2, new Compute("1", "2Gi", "4Gi"));
}
