/**
 * The kinds of {@code notification.toolkit.fluxcd.io/v1}: what may call Flux from outside
 * (notification-controller api/v1).
 */
@NullMarked
package dev.cofferdam.flux.notification.v1;

import org.jspecify.annotations.NullMarked;
