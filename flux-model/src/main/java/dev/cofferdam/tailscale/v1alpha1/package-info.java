/**
 * The kinds of the Tailscale Kubernetes operator, {@code tailscale.com/v1alpha1}: what stands
 * between a cluster and a tailnet (Tailscale k8s-operator v1alpha1).
 *
 * <p>All of them are without a namespace. Where they hold a type of Kubernetes, it is the class of
 * fabric8's own model, which the constraints of this model do not look into.
 */
@NullMarked
package dev.cofferdam.tailscale.v1alpha1;

import org.jspecify.annotations.NullMarked;
