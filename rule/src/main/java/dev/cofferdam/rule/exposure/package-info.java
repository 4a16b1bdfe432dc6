/**
 * How far what is rendered can be reached: one rule for each way to become reachable, and a closed
 * world of kinds.
 */
@NullMarked
package dev.cofferdam.rule.exposure;

import org.jspecify.annotations.NullMarked;
