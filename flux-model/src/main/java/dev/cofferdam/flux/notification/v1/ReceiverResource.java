package dev.cofferdam.flux.notification.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects that a webhook makes Flux reconcile (notification-controller api/v1).
 *
 * @param kind kind of the objects
 * @param name name of one object, or {@code *} for all that have the labels
 * @param namespace namespace of the objects; absent, the namespace of the Receiver
 * @param matchLabels labels that the objects have to have, all of them; needs the name {@code *}
 * @param filter CEL expression like {@code resourceFilter} of the Receiver, for these objects only;
 *     with both, both have to be true; absent, true
 * @param apiVersion group and version of the kind; absent, follows from the kind
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ReceiverResource(
    @Required FluxKind kind,
    @Required @Size(min = 1, max = 253) String name,
    @Size(min = 1, max = 253) @Nullable String namespace,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> matchLabels,
    @Since("2.9") @Nullable String filter,
    @Nullable String apiVersion,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ReceiverResource {
    matchLabels = Frozen.map(matchLabels);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
