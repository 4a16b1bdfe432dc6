package dev.cofferdam.flux.helm.v2;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.flux.meta.Frozen;
import dev.cofferdam.flux.meta.LocalObjectReference;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses charts that nobody trusted has signed (helm-controller api/v2).
 *
 * @param provider what the chart is signed with; absent, {@link ChartVerificationProvider#COSIGN}
 * @param secretRef Secret with the public keys of those who are trusted; absent, keyless
 *     signatures, which only cosign has
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record HelmChartTemplateVerification(
    @Required @Default("cosign") @Nullable ChartVerificationProvider provider,
    @Nullable LocalObjectReference secretRef,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public HelmChartTemplateVerification {
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
