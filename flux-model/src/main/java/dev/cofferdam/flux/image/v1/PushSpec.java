package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where commits are pushed to (image-automation-controller api/v1).
 *
 * @param branch branch to push to, made out of what was checked out, and overwritten if it is
 *     there; absent, the branch that was checked out
 * @param refspec a refspec to push to as well, such as {@code refs/heads/main:refs/for/main};
 *     absent, none
 * @param options push options for the Git server, such as {@code merge_request.create}; a value may
 *     be empty
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record PushSpec(
    @Nullable String branch,
    @Since("2.1") @Nullable String refspec,
    @Since("2.1") @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> options,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public PushSpec {
    options = Frozen.map(options);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
