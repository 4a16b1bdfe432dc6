package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.LocalObjectReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses revisions that nobody trusted has signed (source-controller api/v1).
 *
 * @param mode what has to be signed; absent, {@link GitVerificationMode#HEAD}
 * @param secretRef Secret with the public keys of those who are trusted
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record GitRepositoryVerification(
    @Default("HEAD") @Nullable GitVerificationMode mode,
    @Required LocalObjectReference secretRef,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public GitRepositoryVerification {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
