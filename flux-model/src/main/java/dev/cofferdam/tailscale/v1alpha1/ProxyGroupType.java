package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the proxies of a ProxyGroup are for (Tailscale k8s-operator v1alpha1). */
public enum ProxyGroupType {
  /** They carry connections from the cluster to the tailnet. */
  @JsonProperty("egress")
  EGRESS,

  /** They carry connections from the tailnet to Services and Ingresses. */
  @JsonProperty("ingress")
  INGRESS,

  /** They carry connections from the tailnet to the API server of the cluster. */
  @JsonProperty("kube-apiserver")
  KUBE_APISERVER
}
