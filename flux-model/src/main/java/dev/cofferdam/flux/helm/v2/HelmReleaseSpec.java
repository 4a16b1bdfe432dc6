package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.CommonMetadata;
import dev.cofferdam.flux.meta.CustomHealthCheck;
import dev.cofferdam.flux.meta.DependencyReference;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.KubeConfigReference;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which chart to release, under which name, with which values, and what to do when that fails
 * (helm-controller api/v2).
 *
 * <p>Values add up in this order, the later one winning: the chart, {@code valuesFrom} from first
 * to last, {@code values}. A null in {@code values} removes a value of the chart; give it inside a
 * map, as builders drop a null that is given by key.
 *
 * @param interval how often to compare the release with what is declared; a duration such as {@code
 *     10m}, in ms, s, m or h
 * @param chart chart in a source; exactly one of this and {@code chartRef} is to be set
 * @param chartRef object that is the chart
 * @param releaseName name of the release, at most 53 characters; absent, {@code
 *     targetNamespace-name}, or the name alone without a target namespace
 * @param targetNamespace namespace to install to; absent, that of the HelmRelease
 * @param storageNamespace namespace where Helm keeps its records; absent, that of the HelmRelease
 * @param dependsOn HelmReleases that have to be ready first
 * @param timeout limit for each step of a Helm action; absent, {@code 5m}
 * @param suspend true stops all actions; absent, false
 * @param serviceAccountName ServiceAccount to act as; absent, the account of the controller
 * @param kubeConfig another cluster to release to; absent, the one Flux runs in
 * @param maxHistory how many revisions Helm keeps, 0 for all; absent, 5
 * @param persistentClient false makes a new client for each step, for charts that bring their own
 *     kinds outside {@code crds/}; absent, true
 * @param commonMetadata labels and annotations for all objects
 * @param install how to install
 * @param upgrade how to upgrade
 * @param test whether to run the tests of the chart; absent, they do not run
 * @param rollback how to roll back
 * @param uninstall how to uninstall
 * @param driftDetection whether to undo changes made in the cluster; absent, they stay until the
 *     next upgrade
 * @param waitStrategy how to wait for objects to be ready; absent, {@link WaitStrategyName#POLLER}
 * @param healthCheckExprs how to tell the health of custom resources; needs waiting, with {@link
 *     WaitStrategyName#POLLER}
 * @param postRenderStrategy what happens to hooks when manifests are changed; absent, {@link
 *     PostRenderStrategy#COMBINED}
 * @param postRenderers changes to the rendered manifests, in this order
 * @param valuesFrom ConfigMaps and Secrets with values, in this order
 * @param values values in the form the chart asks for, free-form; null, empty maps and empty lists
 *     inside are written as they are
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value = "(has(self.chart) && !has(self.chartRef)) || (!has(self.chart) && has(self.chartRef))",
    message = "needs either chart or chartRef; set one of them and leave the other out")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record HelmReleaseSpec(
    @Required @Pattern(Patterns.DURATION) String interval,
    @Nullable HelmChartTemplate chart,
    @Since("2.3") @Nullable CrossNamespaceSourceReference chartRef,
    @Size(min = 1, max = 53) @Nullable String releaseName,
    @Size(min = 1, max = 63) @Nullable String targetNamespace,
    @Size(min = 1, max = 63) @Nullable String storageNamespace,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DependencyReference> dependsOn,
    @Pattern(Patterns.DURATION) @Nullable String timeout,
    @Nullable Boolean suspend,
    @Size(min = 1, max = 253) @Nullable String serviceAccountName,
    @Nullable KubeConfigReference kubeConfig,
    @Nullable Integer maxHistory,
    @Nullable Boolean persistentClient,
    @Since("2.7") @Nullable CommonMetadata commonMetadata,
    @Nullable Install install,
    @Nullable Upgrade upgrade,
    @Nullable Test test,
    @Nullable Rollback rollback,
    @Nullable Uninstall uninstall,
    @Since("2.2") @Nullable DriftDetection driftDetection,
    @Since("2.8") @Nullable WaitStrategy waitStrategy,
    @Since("2.8") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<CustomHealthCheck> healthCheckExprs,
    @Since("2.9") @Nullable PostRenderStrategy postRenderStrategy,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PostRenderer> postRenderers,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ValuesReference> valuesFrom,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, @Nullable Object> values,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public HelmReleaseSpec {
    dependsOn = Frozen.list(dependsOn);
    healthCheckExprs = Frozen.list(healthCheckExprs);
    postRenderers = Frozen.list(postRenderers);
    valuesFrom = Frozen.list(valuesFrom);
    values = Frozen.tree(values);
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of((chart == null) != (chartRef == null));
  }
}
