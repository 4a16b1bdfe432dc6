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
 * Files to copy from a source to an artifact (source-watcher api/v1beta1).
 *
 * @param from alias of the source and what to copy, such as <code>&#64;repo/deploy/**</code>: a
 *     file, a directory with its name, or a pattern; {@code dir/**} copies what is in the directory
 * @param to where to copy it, such as <code>&#64;artifact/deploy/</code>; a slash at the end says
 *     that it is a directory
 * @param exclude patterns of files to leave out, at most 100; empty, none
 * @param strategy how to copy; absent, {@link CopyStrategy#OVERWRITE}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record CopyOperation(
    @Required @Pattern("^@([a-z0-9]([a-z0-9_-]*[a-z0-9])?)/(.*)$") @Size(min = 1, max = 1024)
        String from,
    @Required @Pattern("^@(artifact)/(.*)$") @Size(min = 1, max = 1024) String to,
    @Size(max = 100) @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> exclude,
    @Nullable CopyStrategy strategy,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public CopyOperation {
    exclude = Frozen.list(exclude);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
