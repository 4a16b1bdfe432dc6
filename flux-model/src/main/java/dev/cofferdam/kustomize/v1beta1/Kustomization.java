package dev.cofferdam.kustomize.v1beta1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.cofferdam.constraint.Constraints;
import dev.cofferdam.flux.meta.Frozen;
import io.fabric8.kubernetes.api.builder.Editable;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import io.sundr.builder.annotations.Buildable;
import io.sundr.builder.annotations.BuildableReference;
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
 * What kustomize builds from the files of a directory (kustomize api/types).
 *
 * <p>All paths are relative to the directory of the file. Fields that kustomize does not know it
 * refuses, and a file without any it refuses as empty. Of the metadata it knows name, namespace,
 * labels and annotations, and uses none of them.
 *
 * <p>The kind of the same name that Flux applies is {@code
 * dev.cofferdam.flux.kustomize.v1.Kustomization}.
 */
@JsonDeserialize(using = ValueDeserializer.None.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "apiVersion",
  "kind",
  "metadata",
  "namespace",
  "namePrefix",
  "nameSuffix",
  "resources",
  "components",
  "labels",
  "commonAnnotations",
  "images",
  "replicas",
  "patches",
  "replacements",
  "configMapGenerator",
  "secretGenerator",
  "generatorOptions",
  "helmGlobals",
  "helmCharts",
  "crds",
  "configurations",
  "openapi",
  "generators",
  "transformers",
  "validators",
  "buildMetadata",
  "sortOptions",
  "bases",
  "commonLabels",
  "imageTags",
  "patchesStrategicMerge",
  "patchesJson6902",
  "vars",
  "helmChartInflationGenerator"
})
@Group("kustomize.config.k8s.io")
@Version("v1beta1")
@Getter
@Setter
@EqualsAndHashCode
@ToString
public final class Kustomization implements Editable<KustomizationBuilder>, HasMetadata {
  private String apiVersion = "kustomize.config.k8s.io/v1beta1";
  private String kind = "Kustomization";
  private @Nullable ObjectMeta metadata;

  /** Namespace of all objects, whatever they say; absent, theirs. */
  private @Nullable String namespace;

  /** What to put before all names; absent, nothing. */
  private @Nullable String namePrefix;

  /** What to put after all names; absent, nothing. */
  private @Nullable String nameSuffix;

  /** Paths of manifests, and paths or URLs of directories with a kustomization. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<String> resources = List.of();

  /** Paths or URLs of directories with a component, which change what {@code resources} has. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<String> components = List.of();

  /** Labels for all objects. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<Label> labels = List.of();

  /** Annotations for all objects and templates. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private Map<String, String> commonAnnotations = Map.of();

  /** Container images to replace. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<Image> images = List.of();

  /** Numbers of replicas to change. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<Replica> replicas = List.of();

  /** Changes to objects, in this order. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<Patch> patches = List.of();

  /** Values to copy from one object to others. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<Replacement> replacements = List.of();

  /** ConfigMaps to generate. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<ConfigMapArgs> configMapGenerator = List.of();

  /** Secrets to generate. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<SecretArgs> secretGenerator = List.of();

  /** What all generated ConfigMaps and Secrets have in common. */
  private @Nullable GeneratorOptions generatorOptions;

  /** Where charts are kept. */
  private @Nullable HelmGlobals helmGlobals;

  /** Charts to render, with {@code --enable-helm} only. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<HelmChart> helmCharts = List.of();

  /** Paths of OpenAPI definitions of custom resources, for the names that these refer to. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<String> crds = List.of();

  /** Paths of files that tell the transformers which fields they are for. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<String> configurations = List.of();

  /** The schema that patches go by; absent, that of the Kubernetes kustomize was built for. */
  private @Nullable OpenAPI openapi;

  /** Generators of your own: paths, or the YAML itself. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<String> generators = List.of();

  /** Transformers of your own: paths, or the YAML itself. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<String> transformers = List.of();

  /** Validators of your own: paths, or the YAML itself. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<String> validators = List.of();

  /** What to write about the build into the objects. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<BuildMetadata> buildMetadata = List.of();

  /** The order of the objects; absent, that of the command line. */
  private @Nullable SortOptions sortOptions;

  /** deprecated: use resources */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<String> bases = List.of();

  /** deprecated: use labels */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private Map<String, String> commonLabels = Map.of();

  /** deprecated: use images */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<Image> imageTags = List.of();

  /** deprecated: use patches */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<String> patchesStrategicMerge = List.of();

  /** deprecated: use patches */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<PatchJson6902> patchesJson6902 = List.of();

  /** deprecated: use replacements */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<Var> vars = List.of();

  /** deprecated: use helmCharts */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonSetter(nulls = Nulls.AS_EMPTY)
  private List<HelmChartArgs> helmChartInflationGenerator = List.of();

  @JsonIgnore private Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

  /** An object that has nothing yet, for readers: they may set what breaks a constraint. */
  public Kustomization() {}

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
  Kustomization(
      String apiVersion,
      String kind,
      @Nullable ObjectMeta metadata,
      @Nullable String namespace,
      @Nullable String namePrefix,
      @Nullable String nameSuffix,
      @Nullable List<String> resources,
      @Nullable List<String> components,
      @Nullable List<Label> labels,
      @Nullable Map<String, String> commonAnnotations,
      @Nullable List<Image> images,
      @Nullable List<Replica> replicas,
      @Nullable List<Patch> patches,
      @Nullable List<Replacement> replacements,
      @Nullable List<ConfigMapArgs> configMapGenerator,
      @Nullable List<SecretArgs> secretGenerator,
      @Nullable GeneratorOptions generatorOptions,
      @Nullable HelmGlobals helmGlobals,
      @Nullable List<HelmChart> helmCharts,
      @Nullable List<String> crds,
      @Nullable List<String> configurations,
      @Nullable OpenAPI openapi,
      @Nullable List<String> generators,
      @Nullable List<String> transformers,
      @Nullable List<String> validators,
      @Nullable List<BuildMetadata> buildMetadata,
      @Nullable SortOptions sortOptions,
      @Nullable List<String> bases,
      @Nullable Map<String, String> commonLabels,
      @Nullable List<Image> imageTags,
      @Nullable List<String> patchesStrategicMerge,
      @Nullable List<PatchJson6902> patchesJson6902,
      @Nullable List<Var> vars,
      @Nullable List<HelmChartArgs> helmChartInflationGenerator,
      @Nullable Map<String, @Nullable Object> additionalProperties) {
    this.apiVersion = apiVersion;
    this.kind = kind;
    this.metadata = metadata;
    this.namespace = namespace;
    this.namePrefix = namePrefix;
    this.nameSuffix = nameSuffix;
    this.resources = Frozen.list(resources);
    this.components = Frozen.list(components);
    this.labels = Frozen.list(labels);
    this.commonAnnotations = Frozen.map(commonAnnotations);
    this.images = Frozen.list(images);
    this.replicas = Frozen.list(replicas);
    this.patches = Frozen.list(patches);
    this.replacements = Frozen.list(replacements);
    this.configMapGenerator = Frozen.list(configMapGenerator);
    this.secretGenerator = Frozen.list(secretGenerator);
    this.generatorOptions = generatorOptions;
    this.helmGlobals = helmGlobals;
    this.helmCharts = Frozen.list(helmCharts);
    this.crds = Frozen.list(crds);
    this.configurations = Frozen.list(configurations);
    this.openapi = openapi;
    this.generators = Frozen.list(generators);
    this.transformers = Frozen.list(transformers);
    this.validators = Frozen.list(validators);
    this.buildMetadata = Frozen.list(buildMetadata);
    this.sortOptions = sortOptions;
    this.bases = Frozen.list(bases);
    this.commonLabels = Frozen.map(commonLabels);
    this.imageTags = Frozen.list(imageTags);
    this.patchesStrategicMerge = Frozen.list(patchesStrategicMerge);
    this.patchesJson6902 = Frozen.list(patchesJson6902);
    this.vars = Frozen.list(vars);
    this.helmChartInflationGenerator = Frozen.list(helmChartInflationGenerator);
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
  public KustomizationBuilder edit() {
    return new KustomizationBuilder(this);
  }

  /** A builder that starts from this object and leaves it as it is. */
  public KustomizationBuilder toBuilder() {
    return edit();
  }
}
