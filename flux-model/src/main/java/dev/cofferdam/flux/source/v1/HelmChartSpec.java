package dev.cofferdam.flux.source.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which chart to package out of which source, and how often to look (source-controller api/v1).
 *
 * @param interval how often to look for a new chart; a duration such as {@code 10m}, in ms, s, m or
 *     h
 * @param chart name of the chart in a HelmRepository, or its directory in another source
 * @param sourceRef the source
 * @param version version or range of versions; means nothing for a GitRepository or Bucket; absent,
 *     the newest
 * @param reconcileStrategy what counts as a new chart; absent, {@link
 *     ReconcileStrategy#CHART_VERSION}
 * @param valuesFiles files that replace the values of the chart, merged in this order; paths are
 *     relative to the root of the source
 * @param ignoreMissingValuesFiles true passes over values files that are not there; absent, false
 * @param suspend true stops looking for new charts; absent, false
 * @param verify whose signatures to ask for, for charts in a container registry; absent, none
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value = "!has(self.verify) || self.sourceRef.kind == 'HelmRepository'",
    message = "has verify, which is for charts of a HelmRepository; leave it out")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record HelmChartSpec(
    @Required @Pattern(Patterns.DURATION) String interval,
    @Required String chart,
    @Required LocalHelmChartSourceReference sourceRef,
    @Default("*") @Nullable String version,
    @Default("ChartVersion") @Nullable ReconcileStrategy reconcileStrategy,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> valuesFiles,
    @Since("2.3") @Nullable Boolean ignoreMissingValuesFiles,
    @Nullable Boolean suspend,
    @Nullable HelmChartVerification verify,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public HelmChartSpec {
    valuesFiles = Frozen.list(valuesFiles);
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(
        verify == null
            || sourceRef == null
            || sourceRef.kind() == HelmChartSourceKind.HELM_REPOSITORY);
  }
}
