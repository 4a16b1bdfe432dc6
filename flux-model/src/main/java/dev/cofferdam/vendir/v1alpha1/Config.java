package dev.cofferdam.vendir.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.cofferdam.constraint.Constraints;
import dev.cofferdam.constraint.Ruled;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.builder.Editable;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import io.sundr.builder.annotations.Buildable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.EqualsAndHashCode;
import lombok.Getter;
import lombok.Setter;
import lombok.ToString;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Which directories are copies of what; one such document for each run of vendir (vendir
 * pkg/vendir/config).
 *
 * <p>It has no metadata. Fields that vendir does not know it passes over without a word.
 */
@ValidationRule(
    value =
        "!has(self.minimumRequiredVersion) || " + "!self.minimumRequiredVersion.startsWith('v')",
    message = "minimumRequiredVersion must not start with v; write 0.40.0 instead of v0.40.0")
@ValidationRule(
    value =
        "!has(self.directories) || self.directories.all(it, "
            + "self.directories.exists_one(other, (other.path + '/').startsWith(it.path + "
            + "'/')))",
    message = "directories has one inside another; move them apart")
@JsonDeserialize(using = ValueDeserializer.None.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"apiVersion", "kind", "minimumRequiredVersion", "directories"})
@Group("vendir.k14s.io")
@Version("v1alpha1")
@Getter
@Setter
@EqualsAndHashCode
@ToString
public final class Config implements Editable<ConfigBuilder>, KubernetesResource, Ruled {
  private String apiVersion = "vendir.k14s.io/v1alpha1";
  private String kind = "Config";

  /** Oldest version of vendir that may read this, such as {@code 0.40.0}; absent, any. */
  private @Nullable String minimumRequiredVersion;

  /** The directories. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<Directory> directories = List.of();

  @JsonIgnore private Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

  /** An object that has nothing yet, for readers: they may set what breaks a constraint. */
  public Config() {}

  /**
   * An object as a builder has it.
   *
   * @throws IllegalArgumentException if the object breaks a constraint
   */
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  @Buildable(editableEnabled = false, builderPackage = "io.fabric8.kubernetes.api.builder")
  Config(
      String apiVersion,
      String kind,
      @Nullable String minimumRequiredVersion,
      @Nullable List<Directory> directories,
      @Nullable Map<String, @Nullable Object> additionalProperties) {
    this.apiVersion = apiVersion;
    this.kind = kind;
    this.minimumRequiredVersion = minimumRequiredVersion;
    this.directories = Frozen.list(directories);
    setAdditionalProperties(additionalProperties);
    Constraints.check(this);
  }

  /** What the file holds besides the fields of this class. */
  @JsonAnyGetter
  public Map<String, @Nullable Object> getAdditionalProperties() {
    return additionalProperties;
  }

  /** Keeps one field that this class does not have. */
  @JsonAnySetter
  public void setAdditionalProperty(String name, @Nullable Object value) {
    additionalProperties.put(name, value);
  }

  /** Replaces all fields that this class does not have; null stands for none. */
  @JsonIgnore
  public void setAdditionalProperties(@Nullable Map<String, @Nullable Object> properties) {
    additionalProperties =
        properties == null ? new LinkedHashMap<>() : new LinkedHashMap<>(properties);
  }

  @Override
  public List<Boolean> rulesKept() {
    return List.of(
        minimumRequiredVersion == null || !minimumRequiredVersion.startsWith("v"),
        Overlap.none(directories.stream().map(Directory::path)));
  }

  @Override
  public ConfigBuilder edit() {
    return new ConfigBuilder(this);
  }

  /** A builder that starts from this object and leaves it as it is. */
  public ConfigBuilder toBuilder() {
    return edit();
  }
}
