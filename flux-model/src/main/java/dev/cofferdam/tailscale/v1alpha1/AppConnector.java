package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Size;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device that carries connections to applications outside the cluster, by their domain (Tailscale
 * k8s-operator v1alpha1).
 *
 * <p>Which domains these are is set in the tailnet, not here.
 *
 * @param routes networks in CIDR notation that are known beforehand; others are still found from
 *     the names looked up; empty, all are found that way
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record AppConnector(
    @Size(min = 1) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> routes,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public AppConnector {
    routes = Frozen.list(routes);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
