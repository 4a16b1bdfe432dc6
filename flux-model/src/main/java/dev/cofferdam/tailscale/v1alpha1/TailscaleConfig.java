package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the Tailscale client in a proxy (Tailscale k8s-operator v1alpha1).
 *
 * @param acceptRoutes true uses the routes that other devices of the tailnet advertise; absent,
 *     false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record TailscaleConfig(
    @Nullable Boolean acceptRoutes,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public TailscaleConfig {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
