package dev.cofferdam.flux.kustomize.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.CommonMetadata;
import dev.cofferdam.flux.meta.CustomHealthCheck;
import dev.cofferdam.flux.meta.DependencyReference;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.IgnoreRule;
import dev.cofferdam.flux.meta.Image;
import dev.cofferdam.flux.meta.KubeConfigReference;
import dev.cofferdam.flux.meta.NamespacedObjectKindReference;
import dev.cofferdam.flux.meta.Patch;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to apply, from where, and when it counts as done (kustomize-controller api/v1).
 *
 * @param interval how often to apply again and undo changes; a duration such as {@code 10m}, in ms,
 *     s, m or h
 * @param retryInterval how soon to try again after a failure; absent, the interval
 * @param timeout limit for building, applying and health checks, and never less than 30 seconds;
 *     absent, the interval less 30 seconds
 * @param path directory in the source, such as {@code ./apps}; absent, its root
 * @param prune true deletes from the cluster what has left the source
 * @param waitForAll {@code wait} in YAML, a name no record component may have: true counts as done
 *     only once every applied object is healthy, and makes {@code healthChecks} moot; absent, false
 * @param sourceRef the source of the files
 * @param suspend true stops applying; absent, false
 * @param dependsOn Kustomizations that have to be ready first
 * @param targetNamespace namespace to move every object to, Namespaces included; absent, as in the
 *     manifests
 * @param serviceAccountName ServiceAccount to act as; absent, the account of the controller
 * @param kubeConfig another cluster to apply to; absent, the one Flux runs in
 * @param deletionPolicy what happens to the applied objects when this one is deleted; absent,
 *     {@link DeletionPolicy#MIRROR_PRUNE}
 * @param force true deletes and creates anew an object whose immutable field has changed; absent,
 *     false
 * @param healthChecks objects that have to be healthy
 * @param healthCheckExprs how to tell the health of custom resources
 * @param decryption how to decrypt Secrets; absent, encrypted Secrets are refused
 * @param namePrefix text to put before every name
 * @param nameSuffix text to put after every name
 * @param commonMetadata labels and annotations for all objects
 * @param components directories of Kustomize components, relative to the path
 * @param ignoreMissingComponents true passes over components that are not there; absent, false
 * @param images container images to replace
 * @param patches changes to the manifests, in this order
 * @param buildMetadata what Kustomize writes down about the build in annotations
 * @param ignore fields that others may change
 * @param postBuild variables to fill in after the build; absent, <code>${…}</code> stays as it is
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record KustomizationSpec(
    @Required @Pattern(Patterns.DURATION) String interval,
    @Pattern(Patterns.DURATION) @Nullable String retryInterval,
    @Pattern(Patterns.DURATION) @Nullable String timeout,
    @Nullable String path,
    @Required Boolean prune,
    @JsonProperty("wait") @Nullable Boolean waitForAll,
    @Required CrossNamespaceSourceReference sourceRef,
    @Nullable Boolean suspend,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DependencyReference> dependsOn,
    @Size(min = 1, max = 63) @Nullable String targetNamespace,
    @Nullable String serviceAccountName,
    @Nullable KubeConfigReference kubeConfig,
    @Since("2.5") @Nullable DeletionPolicy deletionPolicy,
    @Default("false") @Nullable Boolean force,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<NamespacedObjectKindReference> healthChecks,
    @Since("2.5") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<CustomHealthCheck> healthCheckExprs,
    @Nullable Decryption decryption,
    @Since("2.3") @Size(min = 1, max = 200) @Nullable String namePrefix,
    @Since("2.3") @Size(min = 1, max = 200) @Nullable String nameSuffix,
    @Nullable CommonMetadata commonMetadata,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> components,
    @Since("2.7") @Nullable Boolean ignoreMissingComponents,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Image> images,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Patch> patches,
    @Since("2.9") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BuildMetadata> buildMetadata,
    @Since("2.9") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<IgnoreRule> ignore,
    @Nullable PostBuild postBuild,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public KustomizationSpec {
    dependsOn = Frozen.list(dependsOn);
    healthChecks = Frozen.list(healthChecks);
    healthCheckExprs = Frozen.list(healthCheckExprs);
    components = Frozen.list(components);
    images = Frozen.list(images);
    patches = Frozen.list(patches);
    buildMetadata = Frozen.list(buildMetadata);
    ignore = Frozen.list(ignore);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
