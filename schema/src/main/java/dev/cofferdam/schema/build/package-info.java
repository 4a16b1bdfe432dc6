/** Runs when the project is built, and writes what {@code dev.cofferdam.schema} reads. */
@NullMarked
package dev.cofferdam.schema.build;

import org.jspecify.annotations.NullMarked;
