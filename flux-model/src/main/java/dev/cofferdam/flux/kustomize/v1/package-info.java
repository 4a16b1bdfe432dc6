/**
 * The kinds of {@code kustomize.toolkit.fluxcd.io/v1}: what Flux applies from a source
 * (kustomize-controller api/v1).
 */
@NullMarked
package dev.cofferdam.flux.kustomize.v1;

import org.jspecify.annotations.NullMarked;
