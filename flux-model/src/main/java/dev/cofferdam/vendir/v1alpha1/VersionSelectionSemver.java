package dev.cofferdam.vendir.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The newest of some versions (vendir pkg/vendir/versions).
 *
 * @param constraints a range of versions, such as {@code >=1.2.0 <2.0.0}; absent, any
 * @param prereleases which versions before a release count as well; absent, none
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record VersionSelectionSemver(
    @Nullable String constraints,
    @Nullable VersionSelectionSemverPrereleases prereleases,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public VersionSelectionSemver {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
