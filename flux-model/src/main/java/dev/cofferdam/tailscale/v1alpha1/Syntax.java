package dev.cofferdam.tailscale.v1alpha1;

/** The patterns that several fields share (Tailscale k8s-operator v1alpha1). */
final class Syntax {

  /** A tag of the tailnet, such as {@code tag:coder}. */
  static final String TAG = "^tag:[a-zA-Z][a-zA-Z0-9-]*$";

  /** What the names of several devices start with. */
  static final String HOSTNAME_PREFIX = "^[a-z0-9][a-z0-9-]{0,61}$";

  /** The value of a Kubernetes label, which may be empty. */
  static final String LABEL_VALUE = "^(([a-zA-Z0-9][-._a-zA-Z0-9]*)?[a-zA-Z0-9])?$";

  private Syntax() {}
}
