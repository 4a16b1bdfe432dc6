package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.Selector;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of JSON 6902 operations on objects, in the form before {@link Patch} (kustomize
 * api/types).
 *
 * <p>Either of {@code path} and {@code patch} is to be set.
 *
 * @param target which objects to change, at least by name
 * @param path path of a file with the operations
 * @param patch the operations as YAML or JSON text
 * @param options accepted and not used
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value = "(has(self.path) && self.path != '') != (has(self.patch) && self.patch != '')",
    message = "needs either path or patch; set one of them and leave the other out")
@ValidationRule(
    value = "!has(self.target) || (has(self.target.name) && self.target.name != '')",
    message =
        "has a target without a name, which only patches may have; name the object or "
            + "use patches")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record PatchJson6902(
    @Required Selector target,
    @Nullable String path,
    @Nullable String patch,
    @Nullable PatchArgs options,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public PatchJson6902 {
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(isSet(path) != isSet(patch), target == null || isSet(target.name()));
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty();
  }
}
