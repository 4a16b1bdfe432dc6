package dev.cofferdam.flux.meta;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import io.sundr.builder.annotations.Buildable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields that are left to others: the controller neither reports nor reverts changes to them
 * (helm-controller api/v2, kustomize-controller api/v1).
 *
 * @param target which objects the rule is for; absent, all
 * @param paths JSON pointers (RFC 6901) of the fields, such as {@code /spec/replicas}
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record IgnoreRule(
    @Nullable Selector target,
    @Required @JsonInclude(JsonInclude.Include.ALWAYS) List<String> paths,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public IgnoreRule {
    paths = Frozen.list(paths);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
