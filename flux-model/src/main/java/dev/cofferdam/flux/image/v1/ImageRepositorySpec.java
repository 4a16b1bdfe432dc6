package dev.cofferdam.flux.image.v1;

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
import io.fabric8.generator.annotation.Size;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which image, how to reach its registry and how often to look (image-reflector-controller api/v1).
 *
 * @param image name of the image without scheme and tag, such as {@code
 *     registry.example.org/team/app}
 * @param interval how often to read the tags; a duration such as {@code 10m}, in ms, s, m or h
 * @param secretRef Secret of type {@code kubernetes.io/dockerconfigjson} with the credentials;
 *     absent, anonymous
 * @param provider how to log in; absent, {@link RegistryProvider#GENERIC}
 * @param serviceAccountName ServiceAccount to log in with: for {@link RegistryProvider#GENERIC} by
 *     its image pull secrets, else by its cloud identity; absent, for a cloud, that of the
 *     controller
 * @param certSecretRef Secret with {@code ca.crt} to check the server, {@code tls.crt} and {@code
 *     tls.key} to log in, or both; absent, the certificate authorities of the system
 * @param proxySecretRef Secret with the {@code address} of an HTTP proxy, and its {@code username}
 *     and {@code password}; absent, the proxy of the controller
 * @param insecure true talks to the registry over plain HTTP; absent, false
 * @param exclusionList regular expressions of tags to leave out; empty, {@code ^.*\.sig$}, the
 *     signatures of cosign, and {@code ^$} leaves none out
 * @param accessFrom namespaces whose policies may refer to this image too; absent, only those of
 *     its own namespace
 * @param timeout limit for reading the tags, in ms, s or m but never h; absent, the interval
 * @param suspend true stops reading; absent, false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ImageRepositorySpec(
    @Required String image,
    @Required @Pattern(Patterns.DURATION) String interval,
    @Nullable LocalObjectReference secretRef,
    @Default("generic") @Nullable RegistryProvider provider,
    @Size(max = 253) @Nullable String serviceAccountName,
    @Nullable LocalObjectReference certSecretRef,
    @Since("2.4") @Nullable LocalObjectReference proxySecretRef,
    @Since("2.2") @Nullable Boolean insecure,
    @Default("[\"^.*\\\\.sig$\"]") @Size(max = 25) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> exclusionList,
    @Nullable AccessFrom accessFrom,
    @Pattern(Patterns.DURATION_WITHOUT_HOURS) @Nullable String timeout,
    @Nullable Boolean suspend,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ImageRepositorySpec {
    exclusionList = Frozen.list(exclusionList);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
