package dev.cofferdam.flux.meta;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which namespaces may refer to an object of another one (fluxcd/pkg apis/acl).
 *
 * @param namespaceSelectors the namespaces; one selector that matches is enough
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record AccessFrom(
    @Required @JsonInclude(JsonInclude.Include.ALWAYS) List<NamespaceSelector> namespaceSelectors,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public AccessFrom {
    namespaceSelectors = Frozen.list(namespaceSelectors);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
