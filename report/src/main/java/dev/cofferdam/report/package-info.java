/** The verdict on a cluster, and all that is to be said with it. */
@NullMarked
package dev.cofferdam.report;

import org.jspecify.annotations.NullMarked;
