package dev.cofferdam.flux.kustomize.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The source whose files are applied, in any namespace (kustomize-controller api/v1).
 *
 * @param apiVersion group and version of the source; absent, follows from the kind
 * @param kind kind of the source
 * @param name name of the source
 * @param namespace its namespace; absent, the namespace of the referring object
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record CrossNamespaceSourceReference(
    @Nullable String apiVersion,
    @Required SourceKind kind,
    @Required String name,
    @Nullable String namespace,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public CrossNamespaceSourceReference {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
