/** Many copies of one stack, written in one process: what {@code measure.py} measures. */
@NullMarked
package dev.cofferdam.benchmarks;

import org.jspecify.annotations.NullMarked;
