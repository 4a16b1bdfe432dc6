package dev.cofferdam.examples;

import dev.cofferdam.coder.Compute;

/** What differs between the clusters of the platform. */
enum Environment {
  STAGING("staging", "coder-staging", 1, Compute.small()),
  PROD("prod", "coder", 2, new Compute("1", "2Gi", "4Gi"));

  private final String id;
  private final String device;
  private final int replicas;
  private final Compute compute;

  Environment(String id, String device, int replicas, Compute compute) {
    this.id = id;
    this.device = device;
    this.replicas = replicas;
    this.compute = compute;
  }

  String id() {
    return id;
  }

  String device() {
    return device;
  }

  int replicas() {
    return replicas;
  }

  Compute compute() {
    return compute;
  }
}
