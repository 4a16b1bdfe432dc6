/** Kubernetes manifests, each remembering the construct that defined it. */
@NullMarked
package dev.cofferdam.resource;

import org.jspecify.annotations.NullMarked;
