package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often to uninstall and install again after a failure (helm-controller api/v2).
 *
 * @param retries how many more times to try, without end if negative; absent, 0
 * @param ignoreTestFailures true lets failed tests pass; absent, as the tests of the release say
 * @param remediateLastFailure true uninstalls after the last try as well; absent, false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record InstallRemediation(
    @Nullable Integer retries,
    @Nullable Boolean ignoreTestFailures,
    @Nullable Boolean remediateLastFailure,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public InstallRemediation {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
