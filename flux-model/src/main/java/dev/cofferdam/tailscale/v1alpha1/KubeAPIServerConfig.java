package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Pattern;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the tailnet reaches the API server of the cluster (Tailscale k8s-operator v1alpha1).
 *
 * @param mode who requests are from; absent, {@link APIServerProxyMode#AUTH}
 * @param hostname name in the tailnet, which no other Tailscale Service may have; a DNS label;
 *     absent, the name of the ProxyGroup
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record KubeAPIServerConfig(
    @Nullable APIServerProxyMode mode,
    @Pattern("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$") @Nullable String hostname,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public KubeAPIServerConfig {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
