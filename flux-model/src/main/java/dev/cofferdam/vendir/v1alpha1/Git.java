package dev.cofferdam.vendir.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A commit of a Git repository (vendir pkg/vendir/config).
 *
 * <p>Either of {@code ref} and {@code refSelection} is to be set; {@code ref} wins.
 *
 * @param url URL of the repository, for https, http or ssh
 * @param ref branch, tag or commit to check out
 * @param refSelection picks a tag
 * @param verification whose signature to ask for; absent, none
 * @param secretRef Secret with {@code ssh-privatekey} and {@code ssh-knownhosts}, or {@code
 *     username} and {@code password}; absent, anonymous
 * @param lfsSkipSmudge true leaves large files out; absent, false
 * @param dangerousSkipTLSVerify true trusts any certificate; absent, false
 * @param skipInitSubmodules true leaves submodules out; absent, false
 * @param depth how many commits to fetch; absent or 0, all
 * @param forceHTTPBasicAuth true sends the credentials unasked; absent, false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value = "(has(self.ref) && self.ref != '') || has(self.refSelection)",
    message = "needs a ref or a refSelection; set one of them")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Git(
    @Required String url,
    @Nullable String ref,
    @Nullable VersionSelection refSelection,
    @Nullable GitVerification verification,
    @Nullable SecretReference secretRef,
    @Nullable Boolean lfsSkipSmudge,
    @Nullable Boolean dangerousSkipTLSVerify,
    @Nullable Boolean skipInitSubmodules,
    @Nullable Integer depth,
    @Nullable Boolean forceHTTPBasicAuth,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public Git {
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(isSet(ref) || refSelection != null);
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty();
  }
}
