package dev.cofferdam.vendir.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which versions before a release count as well (vendir pkg/vendir/versions).
 *
 * @param identifiers words that their suffix may have, such as {@code rc}; empty, any
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record VersionSelectionSemverPrereleases(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> identifiers,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public VersionSelectionSemverPrereleases {
    identifiers = Frozen.list(identifiers);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
