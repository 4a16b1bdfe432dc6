package dev.cofferdam.flux.extensions.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An artifact to make, and the files in it (source-watcher api/v1beta1).
 *
 * @param name name of the {@code ExternalArtifact}; may have names in braces if the generator has a
 *     {@code pathPattern}
 * @param copy what to copy, in this order: a later file replaces an earlier one
 * @param revision source whose revision the artifact takes over, such as <code>&#64;repo</code>;
 *     absent, the digest of the files is the revision
 * @param originRevision source whose origin, such as a commit, is noted on the artifact, such as
 *     <code>&#64;repo</code>; absent, none
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record OutputArtifact(
    @Required @Size(min = 1, max = 253) String name,
    @Required @Size(min = 1) @JsonInclude(JsonInclude.Include.ALWAYS) List<CopyOperation> copy,
    @Pattern("^@([a-z0-9]([a-z0-9_-]*[a-z0-9])?)$") @Size(max = 64) @Nullable String revision,
    @Pattern("^@([a-z0-9]([a-z0-9_-]*[a-z0-9])?)$") @Size(max = 64) @Nullable String originRevision,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public OutputArtifact {
    copy = Frozen.list(copy);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
