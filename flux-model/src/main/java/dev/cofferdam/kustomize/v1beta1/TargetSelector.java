package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.Selector;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of objects that a replacement writes (kustomize api/types).
 *
 * @param select which objects to change
 * @param reject which of these to leave as they are
 * @param fieldPaths the fields; empty, {@code metadata.name}
 * @param options which part of them; absent, all
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record TargetSelector(
    @Required Selector select,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Selector> reject,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> fieldPaths,
    @Nullable FieldOptions options,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public TargetSelector {
    reject = Frozen.list(reject);
    fieldPaths = Frozen.list(fieldPaths);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
