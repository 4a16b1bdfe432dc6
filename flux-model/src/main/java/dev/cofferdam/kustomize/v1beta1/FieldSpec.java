package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of the objects of some kinds (kustomize api/types).
 *
 * @param path path of the field, such as {@code spec/template/metadata/labels}
 * @param group API group; absent, any
 * @param version API version within the group; absent, any
 * @param kind kind; absent, any
 * @param create true adds the field where it is missing; absent, false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record FieldSpec(
    @Required String path,
    @Nullable String group,
    @Nullable String version,
    @Nullable String kind,
    @Nullable Boolean create,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public FieldSpec {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
