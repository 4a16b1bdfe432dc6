package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to check out (source-controller api/v1).
 *
 * <p>If several are given, the later of branch, tag, semver, name, commit wins; a commit together
 * with a branch makes a shallow clone.
 *
 * @param branch head of a branch; absent with all others, {@code master}
 * @param tag a tag
 * @param semver the newest tag in a range of versions, such as {@code >=1.2.0 <2.0.0}
 * @param name a full reference such as {@code refs/pull/420/head}
 * @param commit SHA of one commit
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record GitRepositoryRef(
    @Nullable String branch,
    @Nullable String tag,
    @Nullable String semver,
    @Nullable String name,
    @Nullable String commit,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public GitRepositoryRef {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
