package dev.cofferdam.flux.meta;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of a known kind, in any namespace (fluxcd/pkg apis/meta).
 *
 * @param name name of the object
 * @param namespace its namespace; absent, the namespace of the referring object
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record NamespacedObjectReference(
    @Required String name,
    @Nullable String namespace,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public NamespacedObjectReference {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
