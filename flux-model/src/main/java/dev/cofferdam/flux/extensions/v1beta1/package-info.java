/**
 * The kinds of {@code source.extensions.fluxcd.io/v1beta1}: sources that are made out of other
 * sources (source-watcher api/v1beta1).
 */
@NullMarked
package dev.cofferdam.flux.extensions.v1beta1;

import org.jspecify.annotations.NullMarked;
