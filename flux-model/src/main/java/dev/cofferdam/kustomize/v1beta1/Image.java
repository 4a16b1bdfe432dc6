package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replaces one container image in all manifests (kustomize api/types).
 *
 * <p>What is absent stays as it is in the manifests.
 *
 * @param name image to look for, without a tag; absent, nothing is found
 * @param newName name to put in its place
 * @param newTag tag to put in its place
 * @param tagSuffix what to add to its tag; not used beside {@code newTag} or {@code digest}
 * @param digest digest to pin, such as {@code sha256:…}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Image(
    @Nullable String name,
    @Nullable String newName,
    @Nullable String newTag,
    @Nullable String tagSuffix,
    @Nullable String digest,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Image {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
