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
 * A bundle that imgpkg has pushed to a container registry (vendir pkg/vendir/config).
 *
 * @param image the image, with tag or digest unless {@code tagSelection} is set
 * @param tagSelection picks a tag; absent, that of the image
 * @param secretRef Secret with {@code username} and {@code password}, or {@code token}; absent,
 *     anonymous
 * @param responseHeaderTimeout how long to wait for the registry, in seconds; absent, 30
 * @param dangerousSkipTLSVerify true trusts any certificate; absent, false
 * @param recursive true fetches the bundles it refers to as well; absent, false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ImgpkgBundle(
    @Required String image,
    @Nullable VersionSelection tagSelection,
    @Nullable SecretReference secretRef,
    @Nullable Integer responseHeaderTimeout,
    @Nullable Boolean dangerousSkipTLSVerify,
    @Nullable Boolean recursive,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ImgpkgBundle {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
