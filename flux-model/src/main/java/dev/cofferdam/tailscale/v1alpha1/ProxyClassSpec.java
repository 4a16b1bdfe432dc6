package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings for the proxies that name this class (Tailscale k8s-operator v1alpha1).
 *
 * @param statefulSet settings for the StatefulSet and its Pods
 * @param metrics whether to serve metrics; absent, no
 * @param tailscale settings of the Tailscale client
 * @param useLetsEncryptStagingEnvironment true has certificates of Ingresses issued by the staging
 *     environment of Let's Encrypt, which browsers do not trust; absent, false
 * @param staticEndpoints opens ports on nodes, so that other devices can connect without a relay;
 *     absent, none are opened
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ProxyClassSpec(
    @Nullable ProxyStatefulSet statefulSet,
    @Nullable ProxyMetrics metrics,
    @Nullable TailscaleConfig tailscale,
    @Nullable Boolean useLetsEncryptStagingEnvironment,
    @Nullable StaticEndpointsConfig staticEndpoints,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ProxyClassSpec {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
