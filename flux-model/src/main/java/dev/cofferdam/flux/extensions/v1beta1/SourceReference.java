package dev.cofferdam.flux.extensions.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source of files, and what it is called within the generator (source-watcher api/v1beta1).
 *
 * @param alias what the generator calls it: lower-case letters, digits, dashes and underscores
 * @param kind kind of the source
 * @param name name of the source
 * @param namespace its namespace; absent, that of the generator
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record SourceReference(
    @Required @Pattern("^[a-z0-9]([a-z0-9_-]*[a-z0-9])?$") @Size(max = 63) String alias,
    @Required ArtifactSourceKind kind,
    @Required @Pattern("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$") @Size(max = 253) String name,
    @Pattern("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$") @Size(min = 1, max = 63) @Nullable String namespace,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public SourceReference {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
