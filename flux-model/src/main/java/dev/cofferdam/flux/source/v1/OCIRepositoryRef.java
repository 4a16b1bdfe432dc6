package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which artifact of a repository to fetch (source-controller api/v1).
 *
 * <p>If several are given, the digest wins over semver, and semver over the tag.
 *
 * @param tag a tag; absent with all others, {@code latest}
 * @param semver the newest tag in a range of versions, such as {@code >=1.2.0 <2.0.0}
 * @param semverFilter regular expression, in the syntax of Go, for the tags that {@code semver}
 *     chooses from; absent, all tags
 * @param digest digest of one artifact, {@code sha256:} and its hash
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record OCIRepositoryRef(
    @Nullable String tag,
    @Nullable String semver,
    @Since("2.3") @Nullable String semverFilter,
    @Nullable String digest,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public OCIRepositoryRef {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
