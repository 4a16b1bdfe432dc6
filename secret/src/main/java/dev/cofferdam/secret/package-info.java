/** Passwords: where they come from, what they become, and how they are encrypted. */
@NullMarked
package dev.cofferdam.secret;

import org.jspecify.annotations.NullMarked;
