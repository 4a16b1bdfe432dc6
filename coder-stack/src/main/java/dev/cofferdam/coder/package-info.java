/**
 * Coder on Flux, reachable inside a tailnet alone: definitions and nothing else.
 *
 * <p>{@link dev.cofferdam.coder.CoderStack} is the way in.
 */
@NullMarked
package dev.cofferdam.coder;

import org.jspecify.annotations.NullMarked;
