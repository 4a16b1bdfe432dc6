package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.DataKind;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
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
    @Required DataKind kind,
    @Required @Size(min = 1, max = 253) String name,
    @Pattern("^[\\-._a-zA-Z0-9]+$") @Size(max = 253) @Nullable String valuesKey,
    @Pattern("^([a-zA-Z0-9_\\-.\\\\\\/]|\\[[0-9]{1,5}\\])+$") @Size(max = 250)
        @Nullable String targetPath,
    @Since("2.9") @Nullable Boolean literal,
    @Nullable Boolean optional,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ValuesReference {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
