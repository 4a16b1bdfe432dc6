package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object that is a chart as a whole, in any namespace (helm-controller api/v2).
 *
 * @param apiVersion group and version of the object; absent, follows from the kind
 * @param kind kind of the object
 * @param name name of the object
 * @param namespace its namespace; absent, the namespace of the referring object
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record CrossNamespaceSourceReference(
    @Nullable String apiVersion,
    @Required ChartRefKind kind,
    @Required @Size(min = 1, max = 253) String name,
    @Size(min = 1, max = 63) @Nullable String namespace,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public CrossNamespaceSourceReference {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
