package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Metrics of a proxy (Tailscale k8s-operator v1alpha1).
 *
 * @param enable true serves them at port 9002 of the Pod, under {@code /metrics}, and at a Service
 *     with a name that ends in {@code -metrics}
 * @param serviceMonitor whether Prometheus is told of them; absent, no
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value = "!(has(self.serviceMonitor) && self.serviceMonitor.enable  && !self.enable)",
    message =
        "has a serviceMonitor for metrics that are off; set enable to true, or leave the serviceMonitor out")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ProxyMetrics(
    @Required Boolean enable,
    @Nullable ProxyServiceMonitor serviceMonitor,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public ProxyMetrics {
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(
        serviceMonitor == null
            || !Boolean.TRUE.equals(serviceMonitor.enable())
            || !Boolean.FALSE.equals(enable));
  }
}
