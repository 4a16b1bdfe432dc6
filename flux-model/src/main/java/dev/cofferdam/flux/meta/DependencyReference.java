package dev.cofferdam.flux.meta;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Since;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of the same kind that has to be ready first (kustomize-controller api/v1,
 * helm-controller api/v2).
 *
 * @param name name of the object to wait for
 * @param namespace its namespace; absent, the namespace of the referring object
 * @param readyExpr CEL expression over {@code self} and {@code dep} that decides whether it is
 *     ready; absent, its Ready condition does
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record DependencyReference(
    @Required String name,
    @Nullable String namespace,
    @Since("2.7") @Nullable String readyExpr,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public DependencyReference {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
