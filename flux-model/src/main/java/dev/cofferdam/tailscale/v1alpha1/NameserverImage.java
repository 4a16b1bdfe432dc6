package dev.cofferdam.tailscale.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image of the nameserver (Tailscale k8s-operator v1alpha1).
 *
 * @param repo repository; absent, {@code tailscale/k8s-nameserver}
 * @param tag tag; absent, {@code stable}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record NameserverImage(
    @Nullable String repo,
    @Nullable String tag,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public NameserverImage {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
