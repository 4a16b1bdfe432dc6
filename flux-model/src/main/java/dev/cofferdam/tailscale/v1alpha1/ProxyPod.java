package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodDNSConfig;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.sundr.builder.annotations.Buildable;
import io.sundr.builder.annotations.BuildableReference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Pods of a proxy (Tailscale k8s-operator v1alpha1).
 *
 * @param labels labels to add
 * @param annotations annotations to add
 * @param tailscaleContainer the container that runs Tailscale
 * @param tailscaleInitContainer the container that runs before it and turns on forwarding; a
 *     ProxyGroup of type {@link ProxyGroupType#KUBE_APISERVER} has none
 * @param securityContext rights of all containers; absent, none are set
 * @param imagePullSecrets Secrets with credentials for the registry, in the namespace of the
 *     operator; empty, none
 * @param nodeName node to run on, past the scheduler; absent, the scheduler picks one
 * @param nodeSelector labels that the node must have; empty, any node
 * @param affinity which nodes and neighbours it prefers or needs; absent, any
 * @param tolerations taints of nodes that it puts up with; empty, none
 * @param topologySpreadConstraints how Pods spread over zones or nodes; empty, as the cluster does
 *     by default
 * @param priorityClassName name of the PriorityClass; absent, the default of the cluster
 * @param dnsPolicy where names are resolved; absent, {@link DNSPolicy#CLUSTER_FIRST}
 * @param dnsConfig nameservers and search domains, on top of what {@code dnsPolicy} gives; {@link
 *     DNSPolicy#NONE} needs it
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
      @BuildableReference(PodDNSConfig.class),
      @BuildableReference(PodSecurityContext.class),
      @BuildableReference(Toleration.class),
      @BuildableReference(TopologySpreadConstraint.class)
    })
public record ProxyPod(
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, @Size(max = 63) @Pattern(Syntax.LABEL_VALUE) String> labels,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> annotations,
    @Nullable ProxyContainer tailscaleContainer,
    @Nullable ProxyContainer tailscaleInitContainer,
    @Nullable PodSecurityContext securityContext,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LocalObjectReference> imagePullSecrets,
    @Nullable String nodeName,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> nodeSelector,
    @Nullable Affinity affinity,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Toleration> tolerations,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<TopologySpreadConstraint> topologySpreadConstraints,
    @Nullable String priorityClassName,
    @Nullable DNSPolicy dnsPolicy,
    @Nullable PodDNSConfig dnsConfig,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ProxyPod {
    labels = Frozen.map(labels);
    annotations = Frozen.map(annotations);
    imagePullSecrets = Frozen.list(imagePullSecrets);
    nodeSelector = Frozen.map(nodeSelector);
    tolerations = Frozen.list(tolerations);
    topologySpreadConstraints = Frozen.list(topologySpreadConstraints);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
