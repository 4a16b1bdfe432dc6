package dev.cofferdam.flux.meta;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels and annotations for every object that a controller applies; they win over those in the
 * manifests (kustomize-controller api/v1).
 *
 * @param labels labels to add or replace
 * @param annotations annotations to add or replace
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record CommonMetadata(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> labels,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> annotations,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public CommonMetadata {
    labels = Frozen.map(labels);
    annotations = Frozen.map(annotations);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
