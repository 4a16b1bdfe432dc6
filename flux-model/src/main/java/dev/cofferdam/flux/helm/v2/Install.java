package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Patterns;
import dev.cofferdam.constraint.Since;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Pattern;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to install a release that is not there yet (helm-controller api/v2).
 *
 * @param timeout limit for each step; absent, that of the release
 * @param strategy what follows a failure; absent, the remediation
 * @param remediation what to undo after a failure, and how often to try; absent, no second try
 * @param crds what to do with custom resource definitions; absent, {@link CRDsPolicy#CREATE}
 * @param createNamespace true makes the target namespace if it is missing, and never deletes it;
 *     absent, false
 * @param replace true reuses a name that a deleted release has left in the history; absent, false
 * @param skipCRDs old form of {@link CRDsPolicy#SKIP}; absent, false
 * @param disableWait true does not wait for objects to be ready; absent, false
 * @param disableWaitForJobs true does not wait for jobs to be complete; absent, false
 * @param disableHooks true leaves out the hooks of the chart; absent, false
 * @param disableTakeOwnership true fails on objects that belong to somebody else; absent, false,
 *     and they are taken over
 * @param disableOpenAPIValidation true does not check manifests against the API of the cluster;
 *     absent, false
 * @param disableSchemaValidation true does not check values against the schema of the chart;
 *     absent, false
 * @param serverSideApply false lets Helm merge fields itself; absent, true
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Install(
    @Pattern(Patterns.DURATION) @Nullable String timeout,
    @Since("2.7") @Nullable InstallStrategy strategy,
    @Nullable InstallRemediation remediation,
    @Nullable CRDsPolicy crds,
    @Nullable Boolean createNamespace,
    @Nullable Boolean replace,
    @Nullable Boolean skipCRDs,
    @Nullable Boolean disableWait,
    @Nullable Boolean disableWaitForJobs,
    @Nullable Boolean disableHooks,
    @Since("2.5") @Nullable Boolean disableTakeOwnership,
    @Nullable Boolean disableOpenAPIValidation,
    @Since("2.4") @Nullable Boolean disableSchemaValidation,
    @Since("2.8") @Nullable Boolean serverSideApply,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Install {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
