package dev.cofferdam.flux.meta;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.constraint.Since;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
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
@ValidationRule(
    value = "has(self.configMapRef) || has(self.secretRef)",
    message = "needs configMapRef or secretRef; set one of them")
@ValidationRule(
    value = "!has(self.configMapRef) || !has(self.secretRef)",
    message = "has both configMapRef and secretRef; leave one of them out")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record KubeConfigReference(
    @Since("2.7") @Nullable LocalObjectReference configMapRef,
    @Nullable SecretKeyReference secretRef,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public KubeConfigReference {
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(
        configMapRef != null || secretRef != null, configMapRef == null || secretRef == null);
  }
}
