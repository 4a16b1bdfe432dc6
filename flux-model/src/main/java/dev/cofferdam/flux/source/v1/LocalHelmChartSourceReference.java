package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The source a chart is taken from, in the namespace of the chart (source-controller api/v1).
 *
 * @param apiVersion group and version of the source; absent, follows from the kind
 * @param kind kind of the source
 * @param name name of the source
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record LocalHelmChartSourceReference(
    @Nullable String apiVersion,
    @Required HelmChartSourceKind kind,
    @Required String name,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public LocalHelmChartSourceReference {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
