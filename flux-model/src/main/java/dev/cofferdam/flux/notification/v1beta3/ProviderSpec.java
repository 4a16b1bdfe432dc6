package dev.cofferdam.flux.notification.v1beta3;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.LocalObjectReference;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which service, where it is and how to log in (notification-controller api/v1beta3).
 *
 * @param type which service
 * @param address where the service is: a URL for most types, else what the type says; the {@code
 *     address} of the Secret wins, and is the place for a URL that has a token in it
 * @param channel where in the service: a channel, a room, a topic; what it means depends on the
 *     type
 * @param username the name to send as; the {@code username} of the Secret wins; absent, the type
 *     decides
 * @param secretRef Secret with what it takes to log in, by type: {@code token}, {@code username}
 *     and {@code password}, {@code address}, {@code headers}; absent, anonymous
 * @param serviceAccountName ServiceAccount whose cloud identity to log in with, for {@link
 *     ProviderType#AZURE_EVENT_HUB}, {@link ProviderType#AZURE_DEVOPS} and {@link
 *     ProviderType#GOOGLE_PUBSUB}, and not beside a token in the Secret; absent, that of the
 *     controller
 * @param certSecretRef Secret with {@code ca.crt} to check the server, {@code tls.crt} and {@code
 *     tls.key} to log in, or both; absent, the certificate authorities of the system
 * @param proxySecretRef Secret with the {@code address} of an HTTP proxy, and its {@code username}
 *     and {@code password}; absent, {@code proxy}
 * @param proxy URL of an HTTP proxy; superseded by {@code proxySecretRef}
 * @param timeout limit for sending one event, in ms, s or m but never h; absent, {@code 15s}
 * @param commitStatusExpr CEL expression over {@code event}, {@code alert} and {@code provider}
 *     that names the commit status, for the types that set one; absent, Flux names it
 * @param suspend true stops sending; absent, false
 * @param interval without effect since v1beta3
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value =
        "self.type == 'github' || self.type == 'gitlab' || self.type == 'gitea' || self.type == 'bitbucketserver' || self.type == 'bitbucket' || self.type == 'azuredevops' || !has(self.commitStatusExpr)",
    message =
        "has a commitStatusExpr, which is for the types that set a commit status (github, gitlab, gitea, bitbucketserver, bitbucket, azuredevops); leave it out")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ProviderSpec(
    @Required ProviderType type,
    @Size(max = 2048) @Nullable String address,
    @Size(max = 2048) @Nullable String channel,
    @Size(max = 2048) @Nullable String username,
    @Nullable LocalObjectReference secretRef,
    @Since("2.6") @Nullable String serviceAccountName,
    @Nullable LocalObjectReference certSecretRef,
    @Since("2.7") @Nullable LocalObjectReference proxySecretRef,
    @Pattern("^(http|https)://.*$") @Size(max = 2048) @Nullable String proxy,
    @Pattern(Patterns.DURATION_WITHOUT_HOURS) @Nullable String timeout,
    @Since("2.6") @Nullable String commitStatusExpr,
    @Nullable Boolean suspend,
    @Pattern(Patterns.DURATION) @Nullable String interval,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  private static final Set<ProviderType> COMMIT_STATUS =
      Collections.unmodifiableSet(
          EnumSet.of(
              ProviderType.GITHUB,
              ProviderType.GITLAB,
              ProviderType.GITEA,
              ProviderType.BITBUCKET_SERVER,
              ProviderType.BITBUCKET,
              ProviderType.AZURE_DEVOPS));

  public ProviderSpec {
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(commitStatusExpr == null || COMMIT_STATUS.contains(type));
  }
}
