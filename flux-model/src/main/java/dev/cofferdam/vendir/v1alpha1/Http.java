package dev.cofferdam.vendir.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file from a web server (vendir pkg/vendir/config).
 *
 * @param url URL of the file
 * @param sha256 digest that the file must have; absent, any
 * @param secretRef Secret with {@code username} and {@code password}; absent, anonymous
 * @param disableUnpack true keeps an archive as it is; absent, it is unpacked
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Http(
    @Required String url,
    @Nullable String sha256,
    @Nullable SecretReference secretRef,
    @Nullable Boolean disableUnpack,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Http {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
