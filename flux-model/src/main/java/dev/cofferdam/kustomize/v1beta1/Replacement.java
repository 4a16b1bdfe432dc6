package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies a value into fields of other objects, or the path of a file that does (kustomize
 * api/types).
 *
 * @param source where the value is
 * @param sourceValue the value itself
 * @param targets where it goes
 * @param path path of a file with one replacement or a list of them, instead of all this
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value =
        "!(has(self.path) && self.path != '') || (!has(self.source) && "
            + "(!has(self.targets) || size(self.targets) == 0))",
    message = "has a path beside a source or targets; leave out either the path or the others")
@ValidationRule(
    value =
        "(has(self.path) && self.path != '') || (has(self.source) != "
            + "has(self.sourceValue) && has(self.targets) && size(self.targets) > 0)",
    message =
        "needs either source or sourceValue, and a target; or the path of a file that "
            + "has them")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Replacement(
    @Nullable SourceSelector source,
    @Nullable String sourceValue,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TargetSelector> targets,
    @Nullable String path,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public Replacement {
    targets = Frozen.list(targets);
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(
        !isSet(path) || (source == null && targets.isEmpty()),
        isSet(path) || ((source == null) != (sourceValue == null) && !targets.isEmpty()));
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty();
  }
}
