/** What Flux would apply, made of a repository's files without a cluster. */
@NullMarked
package dev.cofferdam.render;

import org.jspecify.annotations.NullMarked;
