package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.AccessFrom;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.LocalObjectReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the charts are, how to log in and how often to look (source-controller api/v1).
 *
 * @param url address of the repository: {@code https} or {@code http} of one with an index, {@code
 *     oci} of a container registry
 * @param type what kind of repository it is; absent, {@link HelmRepositoryType#DEFAULT}
 * @param interval how often to fetch the index; a duration such as {@code 10m}, in ms, s, m or h;
 *     absent, {@code 1m}
 * @param secretRef Secret with the credentials: {@code username} and {@code password}, or one of
 *     type {@code kubernetes.io/dockerconfigjson} for a container registry; absent, none
 * @param provider how to log in to a container registry, for {@link HelmRepositoryType#OCI} only;
 *     absent, {@link OCIProvider#GENERIC}
 * @param passCredentials true sends the credentials to other hosts as well, if the index says that
 *     charts are there; absent, false
 * @param certSecretRef Secret with {@code ca.crt} for a server that no public authority vouches
 *     for, {@code tls.crt} and {@code tls.key} for one that asks for a client certificate; absent,
 *     what {@code secretRef} has of these
 * @param insecure true allows a container registry that speaks HTTP without TLS, for {@link
 *     HelmRepositoryType#OCI} only; absent, false
 * @param timeout limit for fetching the index or a chart, in ms, s or m but never h; absent, {@code
 *     60s}
 * @param suspend true stops fetching; absent, false
 * @param accessFrom namespaces whose objects may refer to this one; no controller reads it yet
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record HelmRepositorySpec(
    @Required @Pattern("^(http|https|oci)://.*$") String url,
    @Nullable HelmRepositoryType type,
    @Pattern(Patterns.DURATION) @Nullable String interval,
    @Nullable LocalObjectReference secretRef,
    @Default("generic") @Nullable OCIProvider provider,
    @Nullable Boolean passCredentials,
    @Since("2.1") @Nullable LocalObjectReference certSecretRef,
    @Since("2.2") @Nullable Boolean insecure,
    @Pattern(Patterns.DURATION_WITHOUT_HOURS) @Nullable String timeout,
    @Nullable Boolean suspend,
    @Nullable AccessFrom accessFrom,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public HelmRepositorySpec {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
