package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An environment variable of a proxy; unlike one of a Pod, it cannot refer to a Secret (Tailscale
 * k8s-operator v1alpha1).
 *
 * @param name name of the variable
 * @param value its value, in which <code>$(NAME)</code> stands for an earlier variable; absent,
 *     empty
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ProxyEnv(
    @Required @Pattern("^[-._a-zA-Z][-._a-zA-Z0-9]*$") String name,
    @Nullable String value,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ProxyEnv {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
