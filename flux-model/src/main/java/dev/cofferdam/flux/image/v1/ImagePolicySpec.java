package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.NamespacedObjectReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which image, and which of its tags (image-reflector-controller api/v1).
 *
 * @param imageRepositoryRef the {@link ImageRepository}; in another namespace, it has to let this
 *     one in with {@code accessFrom}
 * @param policy which tag to choose
 * @param filterTags which tags to choose among; absent, all
 * @param digestReflectionPolicy whether to look up the digest of the tag as well; absent, {@link
 *     ReflectionPolicy#NEVER}
 * @param interval how often to look up the digest; needed with {@link ReflectionPolicy#ALWAYS}, and
 *     refused with anything else
 * @param suspend true stops choosing; absent, false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value =
        "!has(self.interval) || (has(self.digestReflectionPolicy) && self.digestReflectionPolicy == 'Always')",
    message = "has an interval, which is for the digestReflectionPolicy Always; leave it out")
@ValidationRule(
    value =
        "has(self.interval) || !has(self.digestReflectionPolicy) || self.digestReflectionPolicy != 'Always'",
    message = "has no interval, which the digestReflectionPolicy Always needs; set it")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ImagePolicySpec(
    @Required NamespacedObjectReference imageRepositoryRef,
    @Required ImagePolicyChoice policy,
    @Nullable TagFilter filterTags,
    @Since("2.6") @Default("Never") @Nullable ReflectionPolicy digestReflectionPolicy,
    @Since("2.6") @Pattern(Patterns.DURATION) @Nullable String interval,
    @Since("2.7") @Nullable Boolean suspend,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public ImagePolicySpec {
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    boolean always = digestReflectionPolicy == ReflectionPolicy.ALWAYS;
    return List.of(interval == null || always, interval != null || !always);
  }
}
