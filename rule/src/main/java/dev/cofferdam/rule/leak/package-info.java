/**
 * What must not be in Git: each rule reads the rendered cluster, and finds passwords, keys and
 * tokens that anybody who can read the repository can read. No message holds one, nor a part of
 * one.
 *
 * <p>{@code Leaves} finds every text of an object, {@code Sightings} what is secret in one, and
 * {@code Inspection} where that was first written down: what Flux or a chart copies is told of its
 * source alone.
 */
@NullMarked
package dev.cofferdam.rule.leak;

import org.jspecify.annotations.NullMarked;
