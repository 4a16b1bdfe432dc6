package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Default;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the last tag in the order of the alphabet (image-reflector-controller api/v1).
 *
 * @param order which tag is last; absent, {@link SortOrder#ASC}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record AlphabeticalPolicy(
    @Default("asc") @Nullable SortOrder order,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public AlphabeticalPolicy {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
