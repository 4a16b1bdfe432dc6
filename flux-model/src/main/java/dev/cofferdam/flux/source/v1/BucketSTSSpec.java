package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.LocalObjectReference;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service that hands out credentials for a limited time (source-controller api/v1).
 *
 * @param provider which service it is; it follows from the provider of the bucket
 * @param endpoint URL of the service, {@code https} or {@code http}
 * @param secretRef Secret with {@code username} and {@code password}, for {@link
 *     BucketSTSProvider#LDAP} only; absent, none
 * @param certSecretRef Secret with {@code ca.crt} for a server that no public authority vouches
 *     for, {@code tls.crt} and {@code tls.key} for one that asks for a client certificate, for
 *     {@link BucketSTSProvider#LDAP} only; absent, neither
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record BucketSTSSpec(
    @Required BucketSTSProvider provider,
    @Required @Pattern("^(http|https)://.*$") String endpoint,
    @Nullable LocalObjectReference secretRef,
    @Nullable LocalObjectReference certSecretRef,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public BucketSTSSpec {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
