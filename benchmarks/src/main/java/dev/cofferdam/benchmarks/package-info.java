/**
 * Many copies of one stack, written in one process, and manifests that are validated: what the
 * scripts beside this module's pom measure from outside, and JMH from inside.
 */
@NullMarked
package dev.cofferdam.benchmarks;

import org.jspecify.annotations.NullMarked;
