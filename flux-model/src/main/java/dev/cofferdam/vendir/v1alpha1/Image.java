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
 * The files of an image in a container registry (vendir pkg/vendir/config).
 *
 * @param url the image, with tag or digest unless {@code tagSelection} is set
 * @param tagSelection picks a tag; absent, that of the URL
 * @param secretRef Secret with {@code username} and {@code password}, or {@code token}; absent,
 *     anonymous
 * @param responseHeaderTimeout how long to wait for the registry, in seconds; absent, 30
 * @param dangerousSkipTLSVerify true trusts any certificate; absent, false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Image(
    @Required String url,
    @Nullable VersionSelection tagSelection,
    @Nullable SecretReference secretRef,
    @Nullable Integer responseHeaderTimeout,
    @Nullable Boolean dangerousSkipTLSVerify,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Image {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
