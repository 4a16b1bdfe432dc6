package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.DataKind;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ConfigMap or Secret that holds values for a chart, in the namespace of the HelmRelease
 * (helm-controller api/v2).
 *
 * @param kind kind of the object
 * @param name name of the object
 * @param valuesKey key in its data; absent, {@code values.yaml}
 * @param targetPath dotted path of one value to set, read as {@code helm --set} does; absent, the
 *     data is YAML to merge at the root
 * @param literal true takes the data for one text, whatever commas and braces are in it; absent,
 *     false
 * @param optional true passes over an object or key that is not there; absent, false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ValuesReference(
    DataKind kind,
    String name,
    @Nullable String valuesKey,
    @Nullable String targetPath,
    @Nullable Boolean literal,
    @Nullable Boolean optional,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ValuesReference {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
