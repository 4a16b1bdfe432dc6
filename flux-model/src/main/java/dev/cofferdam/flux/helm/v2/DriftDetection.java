package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.IgnoreRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether to look for changes made in the cluster behind the back of Helm (helm-controller api/v2).
 *
 * @param mode what to do about them; absent, {@link DriftDetectionMode#DISABLED}
 * @param ignore fields that others may change
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record DriftDetection(
    @Nullable DriftDetectionMode mode,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<IgnoreRule> ignore,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public DriftDetection {
    ignore = Frozen.list(ignore);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
