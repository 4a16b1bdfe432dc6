/**
 * The file {@code kustomization.yaml} of a component, {@code kustomize.config.k8s.io/v1alpha1}: a
 * part that several kustomizations take in (kustomize api/types).
 */
@NullMarked
package dev.cofferdam.kustomize.v1alpha1;

import org.jspecify.annotations.NullMarked;
