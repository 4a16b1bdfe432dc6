package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.NamespacedObjectKindReference;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the artifact was made from (source-controller api/v1).
 *
 * @param sourceRef object that the artifact was made for, such as an {@code ArtifactGenerator};
 *     absent, nobody knows
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ExternalArtifactSpec(
    @Nullable NamespacedObjectKindReference sourceRef,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ExternalArtifactSpec {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
