package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.LocalObjectReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses artifacts that nobody trusted has signed (source-controller api/v1).
 *
 * @param provider what the artifact is signed with; absent, {@link VerificationProvider#COSIGN}
 * @param secretRef Secret with the public keys of those who are trusted ({@code *.pub}), or for
 *     notation the certificates and {@code trustpolicy.json}; absent, keyless signatures, which
 *     only cosign has
 * @param matchOIDCIdentity who may have signed without a key, one match being enough, for {@link
 *     VerificationProvider#COSIGN} only; empty, anyone
 * @param trustedRootSecretRef Secret with the {@code trusted_root.json} of a Sigstore of your own,
 *     for keyless signatures; absent, the public Sigstore
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record OCIRepositoryVerification(
    @Required @Default("cosign") @Nullable VerificationProvider provider,
    @Nullable LocalObjectReference secretRef,
    @Since("2.2") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<OIDCIdentityMatch> matchOIDCIdentity,
    @Since("2.9") @Nullable LocalObjectReference trustedRootSecretRef,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public OCIRepositoryVerification {
    matchOIDCIdentity = Frozen.list(matchOIDCIdentity);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
