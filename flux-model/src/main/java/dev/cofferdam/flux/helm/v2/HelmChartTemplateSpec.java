package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart within a source (helm-controller api/v2).
 *
 * @param chart name of the chart in a Helm repository, or its directory in another source
 * @param version version or range of versions; means nothing for a GitRepository or Bucket; absent,
 *     the newest
 * @param sourceRef the source
 * @param interval how often to look for a new chart; absent, the interval of the release
 * @param reconcileStrategy what counts as a new chart; absent, {@link
 *     ReconcileStrategy#CHART_VERSION}
 * @param valuesFiles files that replace the values of the chart, merged in this order; paths are
 *     relative to the root of the source
 * @param ignoreMissingValuesFiles true passes over values files that are not there; absent, false
 * @param verify whose signatures to ask for, for charts in a container registry; absent, none
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record HelmChartTemplateSpec(
    @Required @Size(min = 1, max = 2048) String chart,
    @Default("*") @Nullable String version,
    @Required CrossNamespaceObjectReference sourceRef,
    @Pattern(Patterns.DURATION) @Nullable String interval,
    @Default("ChartVersion") @Nullable ReconcileStrategy reconcileStrategy,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> valuesFiles,
    @Since("2.3") @Nullable Boolean ignoreMissingValuesFiles,
    @Nullable HelmChartTemplateVerification verify,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public HelmChartTemplateSpec {
    valuesFiles = Frozen.list(valuesFiles);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
