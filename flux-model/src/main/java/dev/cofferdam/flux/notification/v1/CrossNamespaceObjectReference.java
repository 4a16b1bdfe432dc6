package dev.cofferdam.flux.notification.v1;

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
 * Objects that events are about, in any namespace (notification-controller api/v1).
 *
 * @param kind kind of the objects
 * @param name name of one object, or {@code *} for all
 * @param namespace namespace of the objects, with no wildcard; absent, the namespace of the
 *     referring object
 * @param matchLabels labels that the objects have to have, all of them; needs the name {@code *}
 * @param apiVersion group and version of the kind; absent, follows from the kind
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record CrossNamespaceObjectReference(
    @Required FluxKind kind,
    @Required @Size(min = 1, max = 253) String name,
    @Size(min = 1, max = 253) @Nullable String namespace,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> matchLabels,
    @Nullable String apiVersion,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public CrossNamespaceObjectReference {
    matchLabels = Frozen.map(matchLabels);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
