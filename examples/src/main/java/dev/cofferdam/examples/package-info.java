/** Programs a user could have written: copy one, and change it. */
@NullMarked
package dev.cofferdam.examples;

import org.jspecify.annotations.NullMarked;
