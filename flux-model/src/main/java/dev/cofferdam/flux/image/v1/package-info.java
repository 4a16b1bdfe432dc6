/**
 * The kinds of {@code image.toolkit.fluxcd.io/v1}: the images whose newer tags Flux writes into Git
 * (image-reflector-controller api/v1, image-automation-controller api/v1).
 */
@NullMarked
package dev.cofferdam.flux.image.v1;

import org.jspecify.annotations.NullMarked;
