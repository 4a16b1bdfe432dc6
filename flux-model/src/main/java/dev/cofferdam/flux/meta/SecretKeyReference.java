package dev.cofferdam.flux.meta;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One key of a Secret in the namespace of the object that refers to it (fluxcd/pkg apis/meta).
 *
 * @param name name of the Secret
 * @param key key in the data of the Secret; absent, the reader has its own default, {@code value}
 *     for a kubeconfig
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record SecretKeyReference(
    @Required String name,
    @Nullable String key,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public SecretKeyReference {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
