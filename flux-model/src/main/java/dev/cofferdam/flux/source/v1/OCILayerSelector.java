package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which layer of an artifact to take, and what to do with it (source-controller api/v1).
 *
 * @param mediaType media type of the layer, of which the first is taken; absent, the first layer of
 *     any type
 * @param operation whether to unpack the layer; absent, {@link OCILayerOperation#EXTRACT}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record OCILayerSelector(
    @Nullable String mediaType,
    @Nullable OCILayerOperation operation,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public OCILayerSelector {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
