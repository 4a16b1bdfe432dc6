package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The StatefulSet of a proxy (Tailscale k8s-operator v1alpha1).
 *
 * @param labels labels to add
 * @param annotations annotations to add
 * @param pod settings for its Pods
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ProxyStatefulSet(
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, @Size(max = 63) @Pattern(Syntax.LABEL_VALUE) String> labels,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> annotations,
    @Nullable ProxyPod pod,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ProxyStatefulSet {
    labels = Frozen.map(labels);
    annotations = Frozen.map(annotations);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
