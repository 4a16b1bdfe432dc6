package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may have signed without a key, as the certificate of the signature names them
 * (source-controller api/v1).
 *
 * <p>Both are regular expressions in the syntax of Go that match anywhere in the text: put {@code
 * ^} before and {@code $} behind what is meant as a whole.
 *
 * @param issuer who vouches for the identity, such as {@code
 *     ^https://token\.actions\.githubusercontent\.com$}
 * @param subject the identity, such as the workflow of a repository
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record OIDCIdentityMatch(
    @Required String issuer,
    @Required String subject,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public OIDCIdentityMatch {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
