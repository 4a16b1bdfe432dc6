/**
 * What each kind may hold, and what of a document does not fit.
 *
 * <p>{@link dev.cofferdam.schema.Schemas} knows the kinds: those of the model and those of
 * Kubernetes from files that the build writes, others from custom resource definitions. {@link
 * dev.cofferdam.schema.ObjectValidator} judges one object, {@link dev.cofferdam.schema.Validation}
 * all files below a directory.
 */
@NullMarked
package dev.cofferdam.schema;

import org.jspecify.annotations.NullMarked;
