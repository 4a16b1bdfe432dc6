package dev.cofferdam.flux.image.v1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.cofferdam.constraint.Constraints;
import dev.cofferdam.constraint.Since;
import io.fabric8.kubernetes.api.builder.Editable;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import io.sundr.builder.annotations.Buildable;
import io.sundr.builder.annotations.BuildableReference;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.EqualsAndHashCode;
import lombok.Getter;
import lombok.Setter;
import lombok.ToString;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Commits that bring the choices of each {@link ImagePolicy} of a namespace into a Git repository
 * (image-automation-controller api/v1).
 *
 * <p>Only lines with a comment that names a policy are changed.
 */
@JsonDeserialize(using = ValueDeserializer.None.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"apiVersion", "kind", "metadata", "spec"})
@Group("image.toolkit.fluxcd.io")
@Version("v1")
@Since("2.7")
@Getter
@Setter
@EqualsAndHashCode
@ToString
public final class ImageUpdateAutomation
    implements Editable<ImageUpdateAutomationBuilder>, HasMetadata, Namespaced {
  private String apiVersion = "image.toolkit.fluxcd.io/v1";
  private String kind = "ImageUpdateAutomation";
  private @Nullable ObjectMeta metadata;
  private @Nullable ImageUpdateAutomationSpec spec;
  @JsonIgnore private Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

  /** An object that has nothing yet, for readers: they may set what breaks a constraint. */
  public ImageUpdateAutomation() {}

  /**
   * An object as a builder has it.
   *
   * @throws IllegalArgumentException if the object breaks a constraint
   */
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  @Buildable(
      editableEnabled = false,
      builderPackage = "io.fabric8.kubernetes.api.builder",
      refs = @BuildableReference(ObjectMeta.class))
  ImageUpdateAutomation(
      String apiVersion,
      String kind,
      @Nullable ObjectMeta metadata,
      @Nullable ImageUpdateAutomationSpec spec,
      @Nullable Map<String, @Nullable Object> additionalProperties) {
    this.apiVersion = apiVersion;
    this.kind = kind;
    this.metadata = metadata;
    this.spec = spec;
    setAdditionalProperties(additionalProperties);
    Constraints.check(this);
  }

  /**
   * What the object holds besides the four fields of this class: its {@code status}, if it was read
   * from a cluster.
   */
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
  public ImageUpdateAutomationBuilder edit() {
    return new ImageUpdateAutomationBuilder(this);
  }

  /** A builder that starts from this object and leaves it as it is. */
  public ImageUpdateAutomationBuilder toBuilder() {
    return edit();
  }
}
