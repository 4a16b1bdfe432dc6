package dev.cofferdam.flux.extensions.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.CommonMetadata;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which artifacts to make out of which sources (source-watcher api/v1beta1).
 *
 * <p>The aliases of the sources have to differ, and so do the names of the artifacts; the
 * controller stops at one that is there twice.
 *
 * @param sources the sources, at most 1000
 * @param artifacts the artifacts, at most 1000; with a {@code pathPattern}, these for each
 *     directory that matches
 * @param pathPattern alias of a source and directories in it, such as <code>&#64;repo/apps/{app}
 *     </code>: a name in braces stands for one directory, and for its name in the {@code name},
 *     {@code from} and {@code to} of the artifacts; absent, the artifacts are as they are written
 * @param commonMetadata labels and annotations for all that is made
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value =
        "has(self.pathPattern) && size(self.pathPattern) > 0 || self.artifacts.all(a, a.name.matches('^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'))",
    message =
        "has an artifact whose name cannot be that of an object; write it in lower-case letters, digits, dashes and dots, or set pathPattern if it has names in braces")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ArtifactGeneratorSpec(
    @Required @Size(min = 1, max = 1000) @JsonInclude(JsonInclude.Include.ALWAYS)
        List<SourceReference> sources,
    @Required @Size(min = 1, max = 1000) @JsonInclude(JsonInclude.Include.ALWAYS)
        List<OutputArtifact> artifacts,
    @Since("2.9") @Pattern("^@([a-z0-9]([a-z0-9_-]*[a-z0-9])?)/(.*)$") @Size(max = 1024)
        @Nullable String pathPattern,
    @Since("2.9") @Nullable CommonMetadata commonMetadata,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  private static final String NAME =
      "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";

  public ArtifactGeneratorSpec {
    sources = Frozen.list(sources);
    artifacts = Frozen.list(artifacts);
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    boolean named = pathPattern != null && !pathPattern.isEmpty();
    return List.of(named || artifacts.stream().allMatch(it -> isName(it.name())));
  }

  /** A name that is missing is another constraint's. */
  private static boolean isName(@Nullable String name) {
    return name == null || Patterns.found(NAME, name);
  }
}
