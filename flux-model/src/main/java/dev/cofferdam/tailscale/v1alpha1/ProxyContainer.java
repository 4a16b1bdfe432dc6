package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.sundr.builder.annotations.Buildable;
import io.sundr.builder.annotations.BuildableReference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container of a proxy (Tailscale k8s-operator v1alpha1).
 *
 * @param env environment variables; they win over those of the operator, so that {@code
 *     TS_EXTRA_ARGS} or {@code TS_SERVE_CONFIG} can change what is reachable
 * @param image image to run: {@code tailscale/tailscale} or a copy of it, and {@code
 *     tailscale/k8s-proxy} or a copy for {@link ProxyGroupType#KUBE_APISERVER}; absent, that of the
 *     operator
 * @param imagePullPolicy when to pull it; absent, {@link ImagePullPolicy#ALWAYS}
 * @param resources CPU and memory it asks for and may use; absent, none are set
 * @param securityContext rights of the container, in place of those the operator gives: privileged,
 *     for a proxy that forwards packets
 * @param debug what to serve for debugging; absent, nothing
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(
    editableEnabled = false,
    builderPackage = "io.fabric8.kubernetes.api.builder",
    refs = {
      @BuildableReference(ResourceRequirements.class),
      @BuildableReference(SecurityContext.class)
    })
public record ProxyContainer(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ProxyEnv> env,
    @Nullable String image,
    @Nullable ImagePullPolicy imagePullPolicy,
    @Nullable ResourceRequirements resources,
    @Nullable SecurityContext securityContext,
    @Nullable ProxyDebug debug,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ProxyContainer {
    env = Frozen.list(env);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
