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
 * A Secret to generate (kustomize api/types).
 *
 * @param name name of the object, before prefix, suffix and hash
 * @param namespace its namespace; absent, none is written
 * @param behavior what to do about an object of that name in the resources; absent, {@link
 *     GeneratorBehavior#CREATE}
 * @param type type of the Secret; absent, {@code Opaque}
 * @param literals pairs such as {@code key=value}
 * @param files paths of files that become values, such as {@code app.conf} or {@code key=app.conf};
 *     absent, the key is the name of the file
 * @param envs paths of files with one {@code key=value} on each line
 * @param options labels, annotations and more for this one, before those for all
 * @param env deprecated: use envs
 * @param additionalProperties fields this version of the model does not know, kept as they were
 *     read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
public record SecretArgs(
    @Required String name,
    @Nullable String namespace,
    @Nullable GeneratorBehavior behavior,
    @Nullable String type,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> literals,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> files,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> envs,
    @Nullable GeneratorOptions options,
    @Nullable String env,
    @JsonAnyGetter @JsonAnySetter Map<String, @Nullable Object> additionalProperties) {
  public SecretArgs {
    literals = Frozen.list(literals);
    files = Frozen.list(files);
    envs = Frozen.list(envs);
    additionalProperties = Frozen.tree(additionalProperties);
  }
}
