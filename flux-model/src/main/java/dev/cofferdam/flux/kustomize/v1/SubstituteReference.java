package dev.cofferdam.flux.kustomize.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.DataKind;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ConfigMap or Secret whose keys and values are variables (kustomize-controller api/v1).
 *
 * @param kind kind of the object
 * @param name name of the object, in the namespace of the Kustomization
 * @param optional true takes a missing object for an empty one; absent, false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record SubstituteReference(
    @Required DataKind kind,
    @Required @Size(min = 1, max = 253) String name,
    @Default("false") @Nullable Boolean optional,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public SubstituteReference {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
