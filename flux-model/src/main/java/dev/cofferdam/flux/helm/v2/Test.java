package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Pattern;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how to run the tests of a chart after an install or upgrade (helm-controller api/v2).
 *
 * @param enable true runs them; absent, false
 * @param timeout limit for each step; absent, that of the release
 * @param ignoreFailures true lets failed tests pass; absent, false
 * @param filters tests to run or to leave out; empty, all run
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Test(
    @Nullable Boolean enable,
    @Pattern(Patterns.DURATION) @Nullable String timeout,
    @Nullable Boolean ignoreFailures,
    @Since("2.2") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Filter> filters,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Test {
    filters = Frozen.list(filters);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
