/**
 * YAML and JSON files of strangers, read the way Kubernetes reads them, into values that know where
 * everything stands.
 *
 * <p>Give the bytes of a file to {@link dev.cofferdam.document.YamlReader#read}. The {@link
 * dev.cofferdam.document.Reading} that comes back holds a {@link dev.cofferdam.document.Document}
 * for each document that could be read and a {@link dev.cofferdam.document.Fault} for each that
 * could not; it never throws for what is in the file, and is done in time linear to its size.
 * {@code document.value()} is plain JSON: {@code yes} is {@code true} there, {@code 0644} is {@code
 * 420}, aliases and merge keys are written out. To report on a part of it, ask where that part
 * stands: {@code document.placeOf(List.of("spec", "containers", 0, "image"))} is the place of the
 * value, {@code placeOfKey} that of its key. Aliases share one value, so treat what you get as
 * read-only.
 */
@NullMarked
package dev.cofferdam.document;

import org.jspecify.annotations.NullMarked;
