package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the proxies are for, how many there are and how they appear in the tailnet (Tailscale
 * k8s-operator v1alpha1).
 *
 * @param type what the proxies are for; cannot be changed later
 * @param replicas how many proxies to run; absent, 2
 * @param tags tags of the devices, such as {@code tag:coder}, which the operator has to own; cannot
 *     be changed for a device that exists; empty, those the operator is set to give, {@code
 *     tag:k8s} unless told otherwise
 * @param hostnamePrefix start of the name of each device, which ends in a dash and the number of
 *     its Pod; absent, the name of the ProxyGroup
 * @param proxyClass name of the ProxyClass with settings for the Pods; absent, the default of the
 *     operator, if it has one
 * @param kubeAPIServer settings for {@link ProxyGroupType#KUBE_APISERVER}; not used for other types
 * @param tailnet name of the Tailnet to join; cannot be changed later; absent, the tailnet of the
 *     operator
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ProxyGroupSpec(
    @Required
        @ValidationRule(
            value = "self == oldSelf",
            message = "changes the type, which the API server refuses; make a new ProxyGroup")
        ProxyGroupType type,
    @Min(0) @Nullable Integer replicas,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Pattern(Syntax.TAG) String> tags,
    @Pattern(Syntax.HOSTNAME_PREFIX) @Nullable String hostnamePrefix,
    @Nullable String proxyClass,
    @Nullable KubeAPIServerConfig kubeAPIServer,
    @ValidationRule(
            value = "self == oldSelf",
            message = "changes the tailnet, which the API server refuses; make a new ProxyGroup")
        @Nullable String tailnet,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ProxyGroupSpec {
    tags = Frozen.list(tags);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
