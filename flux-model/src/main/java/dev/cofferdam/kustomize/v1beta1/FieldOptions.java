package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to read or write the field of a replacement (kustomize api/types).
 *
 * @param delimiter what to split the value at; absent, it is taken as a whole
 * @param index which part of the split value, from 0; in a target, less than 0 stands before the
 *     first and too much after the last; absent, 0
 * @param encoding accepted and not used
 * @param create true adds the field where it is missing; absent, it has to be there
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record FieldOptions(
    @Nullable String delimiter,
    @Nullable Integer index,
    @Nullable String encoding,
    @Nullable Boolean create,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public FieldOptions {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
