package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows a failed upgrade (helm-controller api/v2).
 *
 * @param name what to do
 * @param retryInterval how long to wait before the next try, for {@link
 *     ActionStrategyName#RETRY_ON_FAILURE} only; absent, {@code 5m}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value = "!has(self.retryInterval) || self.name == 'RetryOnFailure'",
    message =
        "has a retryInterval, which is for RetryOnFailure alone; leave it out or retry with RetryOnFailure")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record UpgradeStrategy(
    @Required ActionStrategyName name,
    @Pattern(Patterns.DURATION) @Nullable String retryInterval,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public UpgradeStrategy {
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(retryInterval == null || name == ActionStrategyName.RETRY_ON_FAILURE);
  }
}
