package dev.cofferdam.vendir.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Helm chart, fetched by {@code helm} (vendir pkg/vendir/config).
 *
 * @param name name of the chart in the repository
 * @param version its version or a range of versions; absent, the newest
 * @param repository where it is; absent, {@code stable/…} or a URL in the name
 * @param helmVersion {@code 3} runs the program {@code helm3}; absent, {@code helm}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@ValidationRule(
    value =
        "!has(self.repository) || !self.repository.url.startsWith('oci://') || "
            + "(has(self.version) && self.version != '')",
    message = "has a repository with oci:// and no version; set the exact version")
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record HelmChart(
    @Required String name,
    @Nullable String version,
    @Nullable HelmChartRepository repository,
    @Nullable String helmVersion,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties)
    implements Ruled {
  public HelmChart {
    additionalProperties = Frozen.tree(additionalProperties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(repository == null || !isOci(repository) || isSet(version));
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty();
  }

  private static boolean isOci(HelmChartRepository repository) {
    return isSet(repository.url()) && repository.url().startsWith("oci://");
  }
}
