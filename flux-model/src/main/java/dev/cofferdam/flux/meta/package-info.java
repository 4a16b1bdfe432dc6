/**
 * Types that several Flux kinds share: references to other objects, and the Kustomize instructions
 * that both controllers understand.
 *
 * <p>The names are those of Flux's own Go types (fluxcd/pkg {@code apis/meta} and {@code
 * apis/kustomize}). Every record keeps the fields it does not know in {@code additionalProperties},
 * so a file written for a newer Flux is read and written back whole.
 */
@NullMarked
package dev.cofferdam.flux.meta;

import org.jspecify.annotations.NullMarked;
