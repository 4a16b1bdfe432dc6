package dev.cofferdam.flux.kustomize.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Variables that are filled in for <code>${name}</code> after the build, in every manifest
 * (kustomize-controller api/v1).
 *
 * <p>A variable without a value and without a default in the manifest fails the build. <code>
 * $${name}</code> stands for the text itself.
 *
 * @param substitute values by name; they win over the others
 * @param substituteFrom ConfigMaps and Secrets with more values; the later wins
 * @param substituteStrategy when to look for variables at all; absent, {@link
 *     SubstituteStrategy#WITH_VARIABLES}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record PostBuild(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> substitute,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SubstituteReference> substituteFrom,
    @Since("2.9") @Nullable SubstituteStrategy substituteStrategy,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public PostBuild {
    substitute = Frozen.map(substitute);
    substituteFrom = Frozen.list(substituteFrom);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
