/** Ways into a cluster that only the devices of one tailnet have. */
@NullMarked
package dev.cofferdam.resource.tailscale;

import org.jspecify.annotations.NullMarked;
