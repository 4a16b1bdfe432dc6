/**
 * What must hold of an object: the annotations that say it on the fields of a model, and the check
 * that every {@code build()} of a kind runs.
 *
 * <p>Most annotations are those that fabric8's own generator of custom resource definitions reads
 * ({@code io.fabric8.generator.annotation}). Two are added here: {@link
 * dev.cofferdam.constraint.Since} and {@link dev.cofferdam.constraint.UniqueBy}.
 */
@NullMarked
package dev.cofferdam.constraint;

import org.jspecify.annotations.NullMarked;
