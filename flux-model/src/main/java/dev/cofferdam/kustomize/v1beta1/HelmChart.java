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
 * A chart to render (kustomize api/types).
 *
 * <p>Only with {@code --enable-helm}: kustomize as it is in Flux refuses it.
 *
 * @param name name of the chart, and of its directory
 * @param version its version; absent, the latest
 * @param repo URL to fetch it from; absent, it has to be there
 * @param releaseName name of the release; absent, Helm makes one up
 * @param namespace namespace of the release; absent, that of the kustomization
 * @param valuesFile path of values to use instead of those of the chart
 * @param additionalValuesFiles paths of values to add, the later one winning
 * @param valuesInline values, free-form; null, empty maps and empty lists inside are written as
 *     they are
 * @param valuesMerge how {@code valuesInline} meets the other values; absent, {@link
 *     ValuesMerge#OVERRIDE}
 * @param includeCRDs true renders custom resource definitions as well; absent, false
 * @param skipHooks true leaves out hooks; absent, false
 * @param skipTests true leaves out tests; absent, false
 * @param apiVersions API versions that the chart is told of
 * @param kubeVersion version of Kubernetes that the chart is told of; absent, the one Helm was
 *     built for
 * @param nameTemplate template for the name of the release; absent, none
 * @param debug true makes Helm say more; absent, false
 * @param devel true takes versions before a release too; absent, false
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record HelmChart(
    @Required String name,
    @Nullable String version,
    @Nullable String repo,
    @Nullable String releaseName,
    @Nullable String namespace,
    @Nullable String valuesFile,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> additionalValuesFiles,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, @Nullable Object> valuesInline,
    @Nullable ValuesMerge valuesMerge,
    @Nullable Boolean includeCRDs,
    @Nullable Boolean skipHooks,
    @Nullable Boolean skipTests,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> apiVersions,
    @Nullable String kubeVersion,
    @Nullable String nameTemplate,
    @Nullable Boolean debug,
    @Nullable Boolean devel,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public HelmChart {
    additionalValuesFiles = Frozen.list(additionalValuesFiles);
    valuesInline = Frozen.tree(valuesInline);
    apiVersions = Frozen.list(apiVersions);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
