package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks objects by their labels: those that meet every condition given (Kubernetes meta/v1).
 *
 * <p>Without any condition every object is picked.
 *
 * @param matchLabels labels that an object has to have, all of them
 * @param matchExpressions conditions that it has to meet, all of them
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record LabelSelector(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> matchLabels,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LabelSelectorRequirement> matchExpressions,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public LabelSelector {
    matchLabels = Frozen.map(matchLabels);
    matchExpressions = Frozen.list(matchExpressions);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
