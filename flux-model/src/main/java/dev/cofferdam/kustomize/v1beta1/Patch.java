package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.Selector;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change to objects (kustomize api/types).
 *
 * <p>Either of {@code path} and {@code patch} is to be set.
 *
 * @param target which objects to change; absent, the patch has to name its object itself
 * @param path path of a file with the patch
 * @param patch a strategic merge patch, or a list of JSON 6902 operations, as YAML or JSON text
 * @param options what the patch may change besides
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value = "(has(self.path) && self.path != '') != (has(self.patch) && self.patch != '')",
    message = "needs either path or patch; set one of them and leave the other out")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Patch(
    @Nullable Selector target,
    @Nullable String path,
    @Nullable String patch,
    @Nullable PatchArgs options,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public Patch {
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(isSet(path) != isSet(patch));
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty();
  }
}
