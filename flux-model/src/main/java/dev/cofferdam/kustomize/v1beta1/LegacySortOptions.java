package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Kinds in the order {@link SortOrder#LEGACY} (kustomize api/types).
 *
 * @param orderFirst kinds that come first, in this order
 * @param orderLast kinds that come last, in this order
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record LegacySortOptions(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> orderFirst,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> orderLast,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public LegacySortOptions {
    orderFirst = Frozen.list(orderFirst);
    orderLast = Frozen.list(orderLast);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
