/** Where each manifest lands in the repository, its exact bytes, and how they get to disk. */
@NullMarked
package dev.cofferdam.file;

import org.jspecify.annotations.NullMarked;
