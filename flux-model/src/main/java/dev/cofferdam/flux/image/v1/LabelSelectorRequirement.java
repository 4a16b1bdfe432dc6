package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one label (Kubernetes meta/v1).
 *
 * @param key the label
 * @param operator {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}
 * @param values values of the label, for {@code In} and {@code NotIn} at least one; for the others
 *     none
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record LabelSelectorRequirement(
    @Required String key,
    @Required String operator,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> values,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public LabelSelectorRequirement {
    values = Frozen.list(values);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
