package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The field of one object that a replacement reads (kustomize api/types).
 *
 * @param group API group; absent, any
 * @param version API version within the group; absent, any
 * @param kind kind; absent, any
 * @param name name; absent, any
 * @param namespace namespace; absent, any
 * @param fieldPath the field, such as {@code spec.rules.0.host}; absent, {@code metadata.name}
 * @param options which part of it; absent, all
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record SourceSelector(
    @Nullable String group,
    @Nullable String version,
    @Nullable String kind,
    @Nullable String name,
    @Nullable String namespace,
    @Nullable String fieldPath,
    @Nullable FieldOptions options,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public SourceSelector {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
