package dev.cofferdam.file;

import dev.cofferdam.resource.Manifest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The {@code kustomization.yaml} of a stack.
 *
 * <p>Flux applies in an order of its own; the list is in the order in which people explain a
 * deployment: where, from which source, what, and how it is reached.
 */
final class KustomizationYaml {

  static final String NAME = "kustomization.yaml";

  private static final List<String> ORDER =
      List.of(
          "Namespace",
          "GitRepository",
          "OCIRepository",
          "HelmRepository",
          "Bucket",
          "Kustomization",
          "HelmRelease");

  private static final List<String> LAST = List.of("Service", "Ingress");

  private KustomizationYaml() {}

  static String of(List<Manifest> manifests) {
    var resources =
        manifests.stream()
            .filter(manifest -> manifest.placement().outOfBand().isEmpty())
            .sorted(Comparator.comparingInt(KustomizationYaml::rank))
            .map(Manifest::fileName)
            .toList();
    var yaml = new LinkedHashMap<String, Object>();
    yaml.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
    yaml.put("kind", "Kustomization");
    yaml.put("resources", resources);
    return YamlWriter.write(yaml);
  }

  /** Of one rank, objects stay in order of definition. */
  private static int rank(Manifest manifest) {
    var kind = manifest.object().getKind();
    int first = ORDER.indexOf(kind);
    int last = LAST.indexOf(kind);
    return first >= 0 ? first : ORDER.size() + last + 1;
  }
}
