package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ServiceMonitor for the metrics of a proxy (Tailscale k8s-operator v1alpha1).
 *
 * @param enable true creates one; the cluster has to know the kind
 * @param labels labels to add, such as those that a Prometheus picks its monitors by
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ProxyServiceMonitor(
    @Required Boolean enable,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, @Size(max = 63) @Pattern(Syntax.LABEL_VALUE) String> labels,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ProxyServiceMonitor {
    labels = Frozen.map(labels);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
