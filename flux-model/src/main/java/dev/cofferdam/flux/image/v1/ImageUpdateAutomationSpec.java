package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which repository, which files and how to commit (image-automation-controller api/v1).
 *
 * @param interval how often to look for something to change; a duration such as {@code 10m}, in ms,
 *     s, m or h
 * @param sourceRef the repository to change
 * @param git how to check out, commit and push; the schema lets it be absent, the controller needs
 *     it
 * @param update which files to change; absent, all of the repository
 * @param policySelector which policies to follow; absent, all of the namespace
 * @param suspend true stops changing; absent, false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record ImageUpdateAutomationSpec(
    @Required @Pattern(Patterns.DURATION) String interval,
    @Required CrossNamespaceSourceReference sourceRef,
    @Nullable GitSpec git,
    @Default("{\"strategy\": \"Setters\"}") @Nullable UpdateStrategy update,
    @Since("2.3") @Nullable LabelSelector policySelector,
    @Nullable Boolean suspend,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public ImageUpdateAutomationSpec {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
