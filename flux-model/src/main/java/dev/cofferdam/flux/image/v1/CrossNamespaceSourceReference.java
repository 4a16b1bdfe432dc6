package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The repository that is changed, in any namespace (image-automation-controller api/v1).
 *
 * <p>Its credentials have to be good for pushing.
 *
 * @param kind kind of the source; absent, {@link SourceKind#GIT_REPOSITORY}
 * @param name name of the source
 * @param namespace its namespace; absent, the namespace of the referring object
 * @param apiVersion group and version of the source; absent, follows from the kind
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record CrossNamespaceSourceReference(
    @Required @Default("GitRepository") @Nullable SourceKind kind,
    @Required String name,
    @Nullable String namespace,
    @Nullable String apiVersion,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public CrossNamespaceSourceReference {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
