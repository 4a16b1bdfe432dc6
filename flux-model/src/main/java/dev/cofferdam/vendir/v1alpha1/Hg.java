package dev.cofferdam.vendir.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A changeset of a Mercurial repository (vendir pkg/vendir/config).
 *
 * @param url URL of the repository
 * @param ref changeset, branch, tag or bookmark; absent, the newest
 * @param evolve true turns on the extensions evolve and topic; absent, false
 * @param secretRef Secret with {@code ssh-privatekey} and {@code ssh-knownhosts}, or {@code
 *     username} and {@code password}; absent, anonymous
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Hg(
    @Required String url,
    @Nullable String ref,
    @Nullable Boolean evolve,
    @Nullable SecretReference secretRef,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Hg {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
