package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The HelmChart object that the controller makes for a release, in the namespace of its source
 * (helm-controller api/v2).
 *
 * @param metadata labels and annotations of the HelmChart
 * @param spec which chart to take from where
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record HelmChartTemplate(
    @Nullable HelmChartTemplateObjectMeta metadata,
    @Required HelmChartTemplateSpec spec,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public HelmChartTemplate {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
