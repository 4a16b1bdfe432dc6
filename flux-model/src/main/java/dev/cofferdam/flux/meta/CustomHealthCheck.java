package dev.cofferdam.flux.meta;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to tell the health of a custom resource, in CEL over the fields of the object (fluxcd/pkg
 * apis/kustomize).
 *
 * <p>Replaces the standard check for that kind. The first expression that is true decides, in the
 * order progressing, failed, current.
 *
 * @param apiVersion group and version of the kind
 * @param kind the kind
 * @param current true once the object is healthy
 * @param inProgress true while the object is still changing; absent, never
 * @param failed true once the object has failed for good; absent, never
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record CustomHealthCheck(
    @Required String apiVersion,
    @Nullable String kind,
    @Required String current,
    @Nullable String inProgress,
    @Nullable String failed,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public CustomHealthCheck {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
