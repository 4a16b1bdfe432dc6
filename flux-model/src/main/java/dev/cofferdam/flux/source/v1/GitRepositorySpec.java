package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.LocalObjectReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the repository is, what to check out of it and how often to look (source-controller
 * api/v1).
 *
 * @param interval how often to ask for a new revision; a duration such as {@code 10m}, in ms, s, m
 *     or h
 * @param url URL of the repository: {@code https}, {@code http} or {@code ssh}; the form {@code
 *     git@host:path} is refused
 * @param ref what to check out; absent, the branch {@code master}
 * @param secretRef Secret with the credentials: {@code username} and {@code password} or {@code
 *     bearerToken} for https, {@code identity} and {@code known_hosts} for ssh; absent, anonymous
 * @param provider how to log in; absent, {@link GitProvider#GENERIC}
 * @param serviceAccountName ServiceAccount whose cloud identity to log in with, for {@link
 *     GitProvider#AWS} and {@link GitProvider#AZURE} only; absent, that of the controller
 * @param proxySecretRef Secret with the {@code address} of an HTTP proxy, and its {@code username}
 *     and {@code password}; absent, no proxy
 * @param timeout limit for one Git operation, in ms, s or m but never h; absent, {@code 60s}
 * @param suspend true stops fetching; absent, false
 * @param verify whose signatures to ask for; absent, none
 * @param recurseSubmodules true fetches submodules as well, with the same credentials; absent,
 *     false
 * @param sparseCheckout directories to check out; empty, all
 * @param include other repositories whose files to copy into this one
 * @param ignore what to leave out of the artifact, in the syntax of {@code .gitignore}; absent, a
 *     list of Flux with pictures, archives and files of CI systems, which any pattern of your own
 *     replaces
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value =
        "!has(self.serviceAccountName) || (has(self.provider) && (self.provider == 'azure' ||"
            + " self.provider == 'aws'))",
    message = "has a serviceAccountName, which is for the providers aws and azure; leave it out")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record GitRepositorySpec(
    @Required @Pattern(Patterns.DURATION) String interval,
    @Required @Pattern(Patterns.GIT_URL) String url,
    @Nullable GitRepositoryRef ref,
    @Nullable LocalObjectReference secretRef,
    @Since("2.4") @Nullable GitProvider provider,
    @Since("2.7") @Nullable String serviceAccountName,
    @Since("2.1") @Nullable LocalObjectReference proxySecretRef,
    @Default("60s") @Pattern(Patterns.DURATION_WITHOUT_HOURS) @Nullable String timeout,
    @Nullable Boolean suspend,
    @Nullable GitRepositoryVerification verify,
    @Nullable Boolean recurseSubmodules,
    @Since("2.6") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sparseCheckout,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GitRepositoryInclude> include,
    @Nullable String ignore,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public GitRepositorySpec {
    sparseCheckout = Frozen.list(sparseCheckout);
    include = Frozen.list(include);
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(
        serviceAccountName == null || provider == GitProvider.AZURE || provider == GitProvider.AWS);
  }
}
