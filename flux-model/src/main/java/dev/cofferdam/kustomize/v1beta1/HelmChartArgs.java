package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart to render, in the form before {@link HelmChart}, which kustomize turns it into (kustomize
 * api/types).
 *
 * @param chartName name of the chart
 * @param chartVersion its version; absent, the latest
 * @param chartRepoUrl URL to fetch it from; absent, it has to be there
 * @param chartHome directory for charts, of all charts of the file; absent, {@code charts}
 * @param chartRepoName accepted and not used
 * @param helmBin accepted and not used
 * @param helmHome home of the configuration of Helm, of all charts of the file; absent, a temporary
 *     directory
 * @param values path of values to use instead of those of the chart
 * @param valuesLocal values, free-form; null, empty maps and empty lists inside are written as they
 *     are
 * @param valuesMerge how {@code valuesLocal} meets the other values; absent, {@link
 *     ValuesMerge#OVERRIDE}
 * @param releaseName name of the release; absent, Helm makes one up
 * @param releaseNamespace accepted and not used
 * @param extraArgs accepted and not used
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record HelmChartArgs(
    @Required String chartName,
    @Nullable String chartVersion,
    @Nullable String chartRepoUrl,
    @Nullable String chartHome,
    @Nullable String chartRepoName,
    @Nullable String helmBin,
    @Nullable String helmHome,
    @Nullable String values,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, @Nullable Object> valuesLocal,
    @Nullable ValuesMerge valuesMerge,
    @Nullable String releaseName,
    @Nullable String releaseNamespace,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> extraArgs,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public HelmChartArgs {
    valuesLocal = Frozen.tree(valuesLocal);
    extraArgs = Frozen.list(extraArgs);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
