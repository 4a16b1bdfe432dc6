/** The construct tree: ids, scopes, paths, lookups, notices. Knows nothing of Kubernetes. */
@NullMarked
package dev.cofferdam.construct;

import org.jspecify.annotations.NullMarked;
