package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a patch may change besides (kustomize api/types).
 *
 * @param allowNameChange true lets it rename an object; absent, its name stays
 * @param allowKindChange true lets it change the kind; absent, its kind stays
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record PatchArgs(
    @Nullable Boolean allowNameChange,
    @Nullable Boolean allowKindChange,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public PatchArgs {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
