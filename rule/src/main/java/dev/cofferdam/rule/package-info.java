/** What must hold of a cluster: each rule reads the rendered cluster and gives findings. */
@NullMarked
package dev.cofferdam.rule;

import org.jspecify.annotations.NullMarked;
