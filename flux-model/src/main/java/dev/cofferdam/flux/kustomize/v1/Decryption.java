package dev.cofferdam.flux.kustomize.v1;

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
 * How to decrypt Secrets of the source before they are applied (kustomize-controller api/v1).
 *
 * @param provider what the files are encrypted with
 * @param secretRef Secret with the private keys, or with the credentials of a key service
 * @param serviceAccountName ServiceAccount whose cloud identity to use with a key service; absent,
 *     that of the controller
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Decryption(
    @Required DecryptionProvider provider,
    @Nullable LocalObjectReference secretRef,
    @Since("2.6") @Nullable String serviceAccountName,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Decryption {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
