package dev.cofferdam.flux.notification.v1beta3;

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
 * A service that Flux sends events to (notification-controller api/v1beta3).
 *
 * <p>It is an {@link Alert} that says which events.
 */
@JsonDeserialize(using = ValueDeserializer.None.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"apiVersion", "kind", "metadata", "spec"})
@Group("notification.toolkit.fluxcd.io")
@Version("v1beta3")
@Since("2.2")
@Getter
@Setter
@EqualsAndHashCode
@ToString
public final class Provider implements Editable<ProviderBuilder>, HasMetadata, Namespaced {
  private String apiVersion = "notification.toolkit.fluxcd.io/v1beta3";
  private String kind = "Provider";
  private @Nullable ObjectMeta metadata;
  private @Nullable ProviderSpec spec;
  @JsonIgnore private Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

  /** An object that has nothing yet, for readers: they may set what breaks a constraint. */
  public Provider() {}

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
  Provider(
      String apiVersion,
      String kind,
      @Nullable ObjectMeta metadata,
      @Nullable ProviderSpec spec,
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
  public ProviderBuilder edit() {
    return new ProviderBuilder(this);
  }

  /** A builder that starts from this object and leaves it as it is. */
  public ProviderBuilder toBuilder() {
    return edit();
  }
}
