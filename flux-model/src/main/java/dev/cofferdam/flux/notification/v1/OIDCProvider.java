package dev.cofferdam.flux.notification.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An issuer of OpenID Connect tokens, and which of its tokens may call (notification-controller
 * api/v1).
 *
 * <p>A public issuer has tokens for everybody: it is the validations that tell who calls.
 *
 * @param issuerURL URL of the issuer: where its keys are found, and the {@code iss} claim of its
 *     tokens
 * @param validations what a token has to meet, all of them
 * @param variables names for expressions that the validations share, in this order
 * @param audience the {@code aud} claim of its tokens; absent, {@code notification-controller}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record OIDCProvider(
    @Required @Pattern("^https?://") String issuerURL,
    @Required @Size(min = 1) @JsonInclude(JsonInclude.Include.ALWAYS)
        List<OIDCValidation> validations,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OIDCVariable> variables,
    @Nullable String audience,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public OIDCProvider {
    validations = Frozen.list(validations);
    variables = Frozen.list(variables);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
