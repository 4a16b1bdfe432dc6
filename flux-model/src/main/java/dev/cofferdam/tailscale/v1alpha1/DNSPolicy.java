package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the names that a Pod looks up are resolved (Tailscale k8s-operator v1alpha1). */
public enum DNSPolicy {
  /** By the DNS of the cluster, for a Pod on the network of its node as well. */
  @JsonProperty("ClusterFirstWithHostNet")
  CLUSTER_FIRST_WITH_HOST_NET,

  /** By the DNS of the cluster, which passes on the names of others. */
  @JsonProperty("ClusterFirst")
  CLUSTER_FIRST,

  /** As the node resolves them. */
  @JsonProperty("Default")
  DEFAULT,

  /** By what {@code dnsConfig} names, and nothing else. */
  @JsonProperty("None")
  NONE
}
