package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.LocalObjectReference;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The key that commits are signed with (image-automation-controller api/v1).
 *
 * @param type form of the key; absent, {@link SigningKeyType#GPG}
 * @param secretRef Secret with the key: {@code git.asc} and maybe {@code passphrase} for {@link
 *     SigningKeyType#GPG}, {@code identity} and maybe {@code password} for {@link
 *     SigningKeyType#SSH}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record SigningKey(
    @Since("2.9") @Nullable SigningKeyType type,
    @Required LocalObjectReference secretRef,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public SigningKey {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
