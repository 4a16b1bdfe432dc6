/**
 * The kinds of {@code source.toolkit.fluxcd.io/v1}: where Flux fetches files from
 * (source-controller api/v1).
 */
@NullMarked
package dev.cofferdam.flux.source.v1;

import org.jspecify.annotations.NullMarked;
