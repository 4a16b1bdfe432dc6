package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Pattern;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to go back to the release before (helm-controller api/v2).
 *
 * @param timeout limit for each step; absent, that of the release
 * @param disableWait true does not wait for objects to be ready; absent, false
 * @param disableWaitForJobs true does not wait for jobs to be complete; absent, false
 * @param disableHooks true leaves out the hooks of the chart; absent, false
 * @param recreate without effect, from older versions
 * @param force true replaces objects rather than patching them; absent, false
 * @param cleanupOnFail true deletes objects that a failed rollback has created; absent, false
 * @param serverSideApply who merges fields; absent, {@link ServerSideApplyMode#AUTO}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Rollback(
    @Pattern(Patterns.DURATION) @Nullable String timeout,
    @Nullable Boolean disableWait,
    @Nullable Boolean disableWaitForJobs,
    @Nullable Boolean disableHooks,
    @Nullable Boolean recreate,
    @Nullable Boolean force,
    @Nullable Boolean cleanupOnFail,
    @Since("2.8") @Nullable ServerSideApplyMode serverSideApply,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Rollback {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
