package dev.cofferdam.flux.notification.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a token has to meet (notification-controller api/v1).
 *
 * @param expression CEL expression over {@code claims} and {@code vars} that is true for those who
 *     may call
 * @param message what to answer the caller if it is false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record OIDCValidation(
    @Required String expression,
    @Required String message,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public OIDCValidation {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
