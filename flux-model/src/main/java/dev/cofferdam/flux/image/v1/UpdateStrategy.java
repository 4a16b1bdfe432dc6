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
 * Which files are changed, and how (image-automation-controller api/v1).
 *
 * @param path directory of the files, such as {@code ./apps}; absent, the root of the repository
 * @param strategy how to change them; absent, {@link UpdateStrategyName#SETTERS}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record UpdateStrategy(
    @Nullable String path,
    @Default("Setters") @Nullable UpdateStrategyName strategy,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public UpdateStrategy {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
