/** The files of a repository as Flux gets them. */
@NullMarked
package dev.cofferdam.render.source;

import org.jspecify.annotations.NullMarked;
