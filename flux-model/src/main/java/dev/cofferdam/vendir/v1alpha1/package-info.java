/**
 * The file {@code vendir.yml}, {@code vendir.k14s.io/v1alpha1}: which directories of a repository
 * are copies of something elsewhere (vendir pkg/vendir/config).
 */
@NullMarked
package dev.cofferdam.vendir.v1alpha1;

import org.jspecify.annotations.NullMarked;
