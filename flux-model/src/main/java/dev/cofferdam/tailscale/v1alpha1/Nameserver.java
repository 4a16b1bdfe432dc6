package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Min;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A nameserver that knows the names of the proxies in this cluster under {@code ts.net} (Tailscale
 * k8s-operator v1alpha1).
 *
 * @param image image to run; absent, {@code tailscale/k8s-nameserver:stable}
 * @param service settings for its Service
 * @param pod settings for its Pods
 * @param replicas how many Pods to run; absent, 1
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Nameserver(
    @Nullable NameserverImage image,
    @Nullable NameserverService service,
    @Nullable NameserverPod pod,
    @Min(0) @Nullable Integer replicas,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Nameserver {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
