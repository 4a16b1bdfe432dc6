package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a commit says, and whose it is (image-automation-controller api/v1).
 *
 * @param author author of the commits
 * @param signingKey key to sign the commits with; absent, they are not signed
 * @param messageTemplate message as a Go template over {@code AutomationObject}, {@code Changed}
 *     and {@code Values}; absent, a plain message of Flux
 * @param messageTemplateValues what the template finds in {@code Values}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record CommitSpec(
    @Required CommitUser author,
    @Nullable SigningKey signingKey,
    @Nullable String messageTemplate,
    @Since("2.5") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, String> messageTemplateValues,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public CommitSpec {
    messageTemplateValues = Frozen.map(messageTemplateValues);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
