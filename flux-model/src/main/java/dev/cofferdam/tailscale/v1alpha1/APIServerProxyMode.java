package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who a request is from, as the API server sees it (Tailscale k8s-operator v1alpha1). */
public enum APIServerProxyMode {
  /** The tailnet identity of the sender: the proxy impersonates it. */
  @JsonProperty("auth")
  AUTH,

  /** Whoever the credentials in the request name: the proxy adds none. */
  @JsonProperty("noauth")
  NOAUTH
}
