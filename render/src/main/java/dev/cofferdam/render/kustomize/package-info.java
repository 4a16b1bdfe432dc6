/** What kustomize and Flux's own settings make of manifests. */
@NullMarked
package dev.cofferdam.render.kustomize;

import org.jspecify.annotations.NullMarked;
