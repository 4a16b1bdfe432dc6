package dev.cofferdam.flux.meta;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change to manifests after they are built (fluxcd/pkg apis/kustomize).
 *
 * @param target which objects to change; absent, the patch has to name its object itself
 * @param patch a strategic merge patch, or a list of JSON 6902 operations, as YAML or JSON text
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Patch(
    @Nullable Selector target,
    @Required String patch,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Patch {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
