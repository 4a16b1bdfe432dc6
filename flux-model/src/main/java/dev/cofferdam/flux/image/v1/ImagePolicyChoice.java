package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to compare tags; one of the three is to be set (image-reflector-controller api/v1).
 *
 * <p>If several are, the first in this order counts.
 *
 * @param semver tags are versions
 * @param alphabetical tags are texts
 * @param numerical tags are numbers
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ImagePolicyChoice(
    @Nullable SemVerPolicy semver,
    @Nullable AlphabeticalPolicy alphabetical,
    @Nullable NumericalPolicy numerical,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ImagePolicyChoice {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
