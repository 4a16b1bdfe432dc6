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
 * Ports that are opened on nodes, for WireGuard over UDP (Tailscale k8s-operator v1alpha1).
 *
 * @param ports ports the operator may pick from, within the node ports of the cluster, 30000 to
 *     32767 unless set otherwise
 * @param selector labels of the nodes whose external addresses are told to the tailnet; empty, any
 *     node
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record NodePortConfig(
    @Required @Size(min = 1) @JsonInclude(JsonInclude.Include.ALWAYS) List<PortRange> ports,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> selector,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public NodePortConfig {
    ports = Frozen.list(ports);
    selector = Frozen.map(selector);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
