package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.LocalObjectReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the artifact is, which one to fetch and how often to look (source-controller api/v1).
 *
 * @param interval how often to ask for a new digest; a duration such as {@code 10m}, in ms, s, m or
 *     h
 * @param url address of the repository, such as {@code oci://registry.example.org/team/app},
 *     without tag and digest
 * @param ref which artifact to fetch; absent, the tag {@code latest}
 * @param layerSelector which layer to take; absent, the first, unpacked
 * @param secretRef Secret of type {@code kubernetes.io/dockerconfigjson} with the credentials;
 *     absent, none
 * @param provider how to log in; absent, {@link OCIProvider#GENERIC}
 * @param serviceAccountName ServiceAccount to log in with: with {@link OCIProvider#GENERIC} by its
 *     image pull secrets, else by its cloud identity; absent, by {@code secretRef} or as the
 *     controller
 * @param certSecretRef Secret with {@code ca.crt} for a server that no public authority vouches
 *     for, {@code tls.crt} and {@code tls.key} for one that asks for a client certificate; absent,
 *     neither
 * @param proxySecretRef Secret with the {@code address} of an HTTP proxy, and its {@code username}
 *     and {@code password}; absent, no proxy
 * @param insecure true allows a registry that speaks HTTP without TLS; absent, false
 * @param timeout limit for one operation such as a pull, in ms, s or m but never h; absent, {@code
 *     60s}
 * @param suspend true stops fetching; absent, false
 * @param verify whose signatures to ask for; absent, none
 * @param ignore what to leave out of the artifact, in the syntax of {@code .gitignore}; absent, a
 *     list of Flux with pictures, archives and files of CI systems, which any pattern of your own
 *     replaces
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record OCIRepositorySpec(
    @Required @Pattern(Patterns.DURATION) String interval,
    @Required @Pattern("^oci://.*$") String url,
    @Nullable OCIRepositoryRef ref,
    @Nullable OCILayerSelector layerSelector,
    @Nullable LocalObjectReference secretRef,
    @Default("generic") @Nullable OCIProvider provider,
    @Nullable String serviceAccountName,
    @Nullable LocalObjectReference certSecretRef,
    @Since("2.4") @Nullable LocalObjectReference proxySecretRef,
    @Nullable Boolean insecure,
    @Default("60s") @Pattern(Patterns.DURATION_WITHOUT_HOURS) @Nullable String timeout,
    @Nullable Boolean suspend,
    @Nullable OCIRepositoryVerification verify,
    @Nullable String ignore,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public OCIRepositorySpec {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
