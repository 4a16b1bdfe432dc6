package dev.cofferdam.flux.meta;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to reach another cluster than the one Flux runs in (fluxcd/pkg apis/meta).
 *
 * <p>Exactly one of the two is to be set.
 *
 * @param configMapRef ConfigMap that says how to log in with the identity of a cloud provider
 * @param secretRef Secret that holds a kubeconfig
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record KubeConfigReference(
    @Nullable LocalObjectReference configMapRef,
    @Nullable SecretKeyReference secretRef,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public KubeConfigReference {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
