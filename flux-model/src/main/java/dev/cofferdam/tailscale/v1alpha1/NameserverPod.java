package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.Toleration;
import io.sundr.builder.annotations.Buildable;
import io.sundr.builder.annotations.BuildableReference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Pods of the nameserver (Tailscale k8s-operator v1alpha1).
 *
 * @param tolerations taints of nodes that it puts up with; empty, none
 * @param affinity which nodes and neighbours it prefers or needs; absent, any
 * @param nodeSelector labels that its node must have; empty, any node
 * @param imagePullSecrets Secrets with credentials for the registry, in the namespace of the
 *     operator; empty, none
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(
    editableEnabled = false,
    builderPackage = "io.fabric8.kubernetes.api.builder",
    refs = {
      @BuildableReference(Affinity.class),
      @BuildableReference(LocalObjectReference.class),
      @BuildableReference(Toleration.class)
    })
public record NameserverPod(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Toleration> tolerations,
    @Nullable Affinity affinity,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> nodeSelector,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LocalObjectReference> imagePullSecrets,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public NameserverPod {
    tolerations = Frozen.list(tolerations);
    nodeSelector = Frozen.map(nodeSelector);
    imagePullSecrets = Frozen.list(imagePullSecrets);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
