package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels for all objects (kustomize api/types).
 *
 * @param pairs the labels
 * @param includeSelectors true adds them to selectors and templates too; absent, false
 * @param includeTemplates true adds them to templates too; absent, false
 * @param fields further fields to add them to
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Label(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> pairs,
    @Nullable Boolean includeSelectors,
    @Nullable Boolean includeTemplates,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldSpec> fields,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Label {
    pairs = Frozen.map(pairs);
    fields = Frozen.list(fields);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
