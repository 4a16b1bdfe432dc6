package dev.cofferdam.rule;

import dev.cofferdam.render.RenderedObject;
import java.util.Optional;

/**
 * A Secret or ConfigMap that something cannot do without.
 *
 * @param object what needs it
 * @param field where it is named
 * @param namespace that of both
 * @param name the name of the Secret or ConfigMap
 * @param key empty if all of it is asked for
 */
record KeyReference(
    RenderedObject object, String field, String namespace, String name, Optional<String> key) {}
