package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all generated ConfigMaps and Secrets have in common (kustomize api/types).
 *
 * @param labels labels to add
 * @param annotations annotations to add
 * @param disableNameSuffixHash true leaves the hash of the data out of the name; absent, false
 * @param immutable true marks the object as immutable; absent, false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record GeneratorOptions(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> labels,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> annotations,
    @Nullable Boolean disableNameSuffixHash,
    @Nullable Boolean immutable,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public GeneratorOptions {
    labels = Frozen.map(labels);
    annotations = Frozen.map(annotations);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
