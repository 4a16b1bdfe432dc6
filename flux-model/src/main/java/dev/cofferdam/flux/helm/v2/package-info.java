/**
 * The kinds of {@code helm.toolkit.fluxcd.io/v2}: the Helm releases that Flux keeps installed
 * (helm-controller api/v2).
 */
@NullMarked
package dev.cofferdam.flux.helm.v2;

import org.jspecify.annotations.NullMarked;
