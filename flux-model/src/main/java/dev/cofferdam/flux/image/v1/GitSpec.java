package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to check out, commit and push (image-automation-controller api/v1).
 *
 * @param checkout what to start from; absent, what the GitRepository checks out
 * @param commit how to commit
 * @param push where to push; absent, the branch that was checked out
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record GitSpec(
    @Nullable GitCheckoutSpec checkout,
    @Required CommitSpec commit,
    @Nullable PushSpec push,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public GitSpec {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
