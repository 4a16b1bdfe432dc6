/**
 * The kinds of {@code notification.toolkit.fluxcd.io/v1beta3}: whom Flux tells what has happened
 * (notification-controller api/v1beta3).
 */
@NullMarked
package dev.cofferdam.flux.notification.v1beta3;

import org.jspecify.annotations.NullMarked;
