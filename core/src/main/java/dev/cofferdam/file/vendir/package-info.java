/** Edits a {@code vendir.yml}, the repository's own file, without changing another byte of it. */
@NullMarked
package dev.cofferdam.file.vendir;

import org.jspecify.annotations.NullMarked;
