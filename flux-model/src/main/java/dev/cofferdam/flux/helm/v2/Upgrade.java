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
 * How to upgrade a release that is there (helm-controller api/v2).
 *
 * @param timeout limit for each step; absent, that of the release
 * @param strategy what follows a failure; absent, the remediation
 * @param remediation what to undo after a failure, and how often to try; absent, no second try
 * @param crds what to do with custom resource definitions; absent, {@link CRDsPolicy#CREATE} in the
 *     code although the reference says Skip, so better be explicit
 * @param chartNameChangeStrategy what follows a new name of the chart; absent, {@link
 *     ChartNameChangeStrategy#REINSTALL}
 * @param force true replaces objects rather than patching them, and means nothing with server-side
 *     apply; absent, false
 * @param preserveValues true starts from the values of the release before, which are then declared
 *     nowhere; absent, false
 * @param cleanupOnFail true deletes objects that a failed upgrade has created; absent, false
 * @param disableWait true does not wait for objects to be ready; absent, false
 * @param disableWaitForJobs true does not wait for jobs to be complete; absent, false
 * @param disableHooks true leaves out the hooks of the chart; absent, false
 * @param disableTakeOwnership true fails on objects that belong to somebody else; absent, false,
 *     and they are taken over
 * @param disableOpenAPIValidation true does not check manifests against the API of the cluster;
 *     absent, false
 * @param disableSchemaValidation true does not check values against the schema of the chart;
 *     absent, false
 * @param serverSideApply who merges fields; absent, {@link ServerSideApplyMode#AUTO}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record Upgrade(
    @Pattern(Patterns.DURATION) @Nullable String timeout,
    @Since("2.7") @Nullable UpgradeStrategy strategy,
    @Nullable UpgradeRemediation remediation,
    @Nullable CRDsPolicy crds,
    @Since("2.9") @Nullable ChartNameChangeStrategy chartNameChangeStrategy,
    @Nullable Boolean force,
    @Nullable Boolean preserveValues,
    @Nullable Boolean cleanupOnFail,
    @Nullable Boolean disableWait,
    @Nullable Boolean disableWaitForJobs,
    @Nullable Boolean disableHooks,
    @Since("2.5") @Nullable Boolean disableTakeOwnership,
    @Nullable Boolean disableOpenAPIValidation,
    @Since("2.4") @Nullable Boolean disableSchemaValidation,
    @Since("2.8") @Nullable ServerSideApplyMode serverSideApply,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public Upgrade {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
