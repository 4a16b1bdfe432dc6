package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often to undo a failed upgrade and try again (helm-controller api/v2).
 *
 * @param retries how many more times to try, without end if negative; absent, 0
 * @param strategy how to undo; absent, {@link RemediationStrategy#ROLLBACK}
 * @param ignoreTestFailures true lets failed tests pass; absent, as the tests of the release say
 * @param remediateLastFailure true undoes the last try as well; absent, true if there are retries
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record UpgradeRemediation(
    @Nullable Integer retries,
    @Nullable RemediationStrategy strategy,
    @Nullable Boolean ignoreTestFailures,
    @Nullable Boolean remediateLastFailure,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public UpgradeRemediation {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
