/**
 * The file {@code kustomization.yaml}, {@code kustomize.config.k8s.io/v1beta1}: what kustomize
 * builds from the manifests of a directory (kustomize api/types).
 *
 * <p>It is a file, not an object of a cluster. Flux builds it for whoever points a {@code
 * dev.cofferdam.flux.kustomize.v1.Kustomization} at its directory.
 */
@NullMarked
package dev.cofferdam.kustomize.v1beta1;

import org.jspecify.annotations.NullMarked;
