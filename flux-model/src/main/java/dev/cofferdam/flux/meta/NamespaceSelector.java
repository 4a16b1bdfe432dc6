package dev.cofferdam.flux.meta;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks namespaces by their labels (fluxcd/pkg apis/acl).
 *
 * @param matchLabels labels that a namespace must have, all of them; empty, every namespace
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record NamespaceSelector(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> matchLabels,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public NamespaceSelector {
    matchLabels = Frozen.map(matchLabels);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
