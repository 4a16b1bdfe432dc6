package dev.cofferdam.vendir.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that stand in the configuration itself (vendir pkg/vendir/config).
 *
 * @param paths their texts by their paths
 * @param pathsFrom Secrets and ConfigMaps with further files
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Inline(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> paths,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InlineSource> pathsFrom,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Inline {
    paths = Frozen.map(paths);
    pathsFrom = Frozen.list(pathsFrom);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
