/** The real Helm engine, in process. */
@NullMarked
package dev.cofferdam.helm;

import org.jspecify.annotations.NullMarked;
