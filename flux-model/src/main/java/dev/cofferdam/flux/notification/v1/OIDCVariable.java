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
 * A name for a CEL expression over the claims of a token (notification-controller api/v1).
 *
 * @param name the name; later expressions read it as {@code vars.<name>}
 * @param expression CEL expression over {@code claims} and the variables before it
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record OIDCVariable(
    @Required String name,
    @Required String expression,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public OIDCVariable {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
