package dev.cofferdam.render;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.FluxFiles.Found;
import dev.cofferdam.render.source.SourceTree;
import dev.cofferdam.schema.ApiKind;
import dev.cofferdam.schema.Schemas;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The APIs of the cluster that charts are rendered for: those that Kubernetes serves unasked, those
 * of Flux, those of the custom resource definitions in the repository, and those that were named.
 */
final class ClusterApis {

  /** Served by default in the Kubernetes of {@link RenderOptions#KUBE_VERSION}. */
  private static final List<String> KUBERNETES =
      List.of(
          "v1",
          "admissionregistration.k8s.io/v1",
          "apiextensions.k8s.io/v1",
          "apiregistration.k8s.io/v1",
          "apps/v1",
          "authentication.k8s.io/v1",
          "authorization.k8s.io/v1",
          "autoscaling/v1",
          "autoscaling/v2",
          "batch/v1",
          "certificates.k8s.io/v1",
          "coordination.k8s.io/v1",
          "discovery.k8s.io/v1",
          "events.k8s.io/v1",
          "flowcontrol.apiserver.k8s.io/v1",
          "networking.k8s.io/v1",
          "node.k8s.io/v1",
          "policy/v1",
          "rbac.authorization.k8s.io/v1",
          "resource.k8s.io/v1",
          "scheduling.k8s.io/v1",
          "storage.k8s.io/v1");

  private static final String DEFINITION = "CustomResourceDefinition";

  private final NavigableSet<String> apis = new TreeSet<>();

  private ClusterApis(Iterable<String> named) {
    named.forEach(apis::add);
    KUBERNETES.forEach(apis::add);
    for (ApiKind kind : Schemas.builtIn()) {
      if (isServed(kind)) {
        add(kind);
      }
    }
  }

  static SortedSet<String> of(SourceTree repository, SortedSet<String> named) {
    var found = new ClusterApis(named);
    var templates = FluxFiles.templates(repository);
    for (String path : repository.files()) {
      if (FluxFiles.isManifest(path) && !FluxFiles.isBelow(path, templates)) {
        found.add(repository.read(path));
      }
    }
    return found.apis;
  }

  private static boolean isServed(ApiKind kind) {
    return KUBERNETES.contains(kind.apiVersion()) || kind.group().endsWith("toolkit.fluxcd.io");
  }

  private void add(ApiKind kind) {
    apis.add(kind.apiVersion());
    apis.add(kind.apiVersion() + "/" + kind.kind());
  }

  private void add(byte[] file) {
    if (new String(file, ISO_8859_1).contains(DEFINITION)) {
      for (var document : YamlReader.read(file).documents()) {
        Found.in(document).stream()
            .map(Found::value)
            .filter(it -> Manifests.is(it, "apiextensions.k8s.io", DEFINITION))
            .forEach(this::addDefinition);
      }
    }
  }

  private void addDefinition(JsonNode definition) {
    var spec = definition.path("spec");
    var group = spec.path("group").asString("");
    var kind = spec.path("names").path("kind").asString("");
    for (JsonNode version : spec.path("versions")) {
      if (version.path("served").asBoolean(true)) {
        add(new ApiKind(group + "/" + version.path("name").asString(""), kind));
      }
    }
  }
}
