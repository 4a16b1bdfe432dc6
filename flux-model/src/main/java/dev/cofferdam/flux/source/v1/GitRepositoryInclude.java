package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.LocalObjectReference;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another repository whose files are copied into the artifact (source-controller api/v1).
 *
 * @param repository the other GitRepository
 * @param fromPath directory to copy; absent, all of it
 * @param toPath directory to copy to; absent, one named after the other repository
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record GitRepositoryInclude(
    @Required LocalObjectReference repository,
    @Nullable String fromPath,
    @Nullable String toPath,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public GitRepositoryInclude {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
