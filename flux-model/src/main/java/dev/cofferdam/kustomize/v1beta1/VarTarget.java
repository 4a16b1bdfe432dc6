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
 * The object that a variable reads, by its name before prefix and suffix (kustomize api/types).
 *
 * @param kind kind
 * @param name name
 * @param apiVersion group and version
 * @param group API group, without {@code apiVersion}
 * @param version API version within the group, without {@code apiVersion}
 * @param namespace namespace; absent, any
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record VarTarget(
    @Required String kind,
    @Required String name,
    @Nullable String apiVersion,
    @Nullable String group,
    @Nullable String version,
    @Nullable String namespace,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public VarTarget {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
