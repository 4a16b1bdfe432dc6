/** The command line: parse, call, print, exit. Nothing else reads the environment or prints. */
@NullMarked
package dev.cofferdam.cli;

import org.jspecify.annotations.NullMarked;
