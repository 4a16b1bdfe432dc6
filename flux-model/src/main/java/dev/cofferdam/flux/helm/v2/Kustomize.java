package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.Image;
import dev.cofferdam.flux.meta.Patch;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to rendered manifests, by Kustomize (helm-controller api/v2).
 *
 * @param images container images to replace
 * @param patches changes to the manifests, in this order
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Kustomize(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Image> images,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Patch> patches,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Kustomize {
    images = Frozen.list(images);
    patches = Frozen.list(patches);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
