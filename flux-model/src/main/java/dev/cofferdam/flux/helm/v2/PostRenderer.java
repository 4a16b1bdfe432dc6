package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of changes to rendered manifests (helm-controller api/v2).
 *
 * @param kustomize what to change with Kustomize
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record PostRenderer(
    @Nullable Kustomize kustomize,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public PostRenderer {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
