/**
 * What every directory that Flux applies needs: its source, and the Kustomization that applies it.
 */
@NullMarked
package dev.cofferdam.resource.flux;

import org.jspecify.annotations.NullMarked;
