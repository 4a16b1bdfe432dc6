package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to remove a release (helm-controller api/v2).
 *
 * @param timeout limit for each step; absent, that of the release
 * @param disableWait true does not wait for objects to be gone; absent, false
 * @param disableHooks true leaves out the hooks of the chart; absent, false
 * @param keepHistory true keeps the records of the release; absent, false
 * @param deletionPropagation what happens to dependents; absent, {@link
 *     DeletionPropagation#BACKGROUND}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Uninstall(
    @Pattern(Patterns.DURATION) @Nullable String timeout,
    @Nullable Boolean disableWait,
    @Nullable Boolean disableHooks,
    @Nullable Boolean keepHistory,
    @Default("background") @Nullable DeletionPropagation deletionPropagation,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Uninstall {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
