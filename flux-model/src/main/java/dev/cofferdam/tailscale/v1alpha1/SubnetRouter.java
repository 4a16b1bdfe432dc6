package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Networks that the tailnet reaches through a Connector (Tailscale k8s-operator v1alpha1).
 *
 * @param advertiseRoutes IPv4 or IPv6 networks in CIDR notation, such as {@code 10.40.0.0/14};
 *     4via6 routes are allowed; the tailnet has to approve them
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record SubnetRouter(
    @Required @Size(min = 1) @JsonInclude(JsonInclude.Include.ALWAYS) List<String> advertiseRoutes,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public SubnetRouter {
    advertiseRoutes = Frozen.list(advertiseRoutes);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
