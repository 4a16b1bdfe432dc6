package dev.cofferdam.flux.meta;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks objects out of a set: those that meet every condition given (fluxcd/pkg apis/kustomize).
 *
 * <p>All conditions are regular expressions that have to match as a whole, the two selectors aside.
 * Without any condition every object is picked.
 *
 * @param group API group
 * @param version API version within the group
 * @param kind kind of the object
 * @param name name of the object
 * @param namespace namespace of the object
 * @param labelSelector label query in the syntax of {@code kubectl -l}
 * @param annotationSelector the same syntax, over annotations
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Selector(
    @Nullable String group,
    @Nullable String version,
    @Nullable String kind,
    @Nullable String name,
    @Nullable String namespace,
    @Nullable String labelSelector,
    @Nullable String annotationSelector,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Selector {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
