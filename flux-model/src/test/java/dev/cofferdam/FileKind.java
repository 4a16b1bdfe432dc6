package dev.cofferdam;

import dev.cofferdam.flux.Yaml;
import dev.cofferdam.kustomize.v1alpha1.Component;
import dev.cofferdam.kustomize.v1beta1.Kustomization;
import dev.cofferdam.vendir.v1alpha1.Config;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds that are files and never objects of a cluster, and how many paths each has: in
 * kustomize 5.8.1 and vendir 0.40.0.
 */
enum FileKind {
  KUSTOMIZATION(Kustomization.class, "kustomize", 238),
  COMPONENT(Component.class, "kustomize", 238),
  VENDIR_CONFIG(Config.class, "vendir", 123);

  final Class<? extends KubernetesResource> type;
  final int paths;
  private final String directory;

  FileKind(Class<? extends KubernetesResource> type, String directory, int paths) {
    this.type = type;
    this.directory = directory;
    this.paths = paths;
  }

  /** What the Go types of the program have, and what it refuses to do without. */
  SortedSet<String> upstream() {
    String prefix = type.getSimpleName() + " ";
    return Yaml.resource("/dev/cofferdam/%s/paths.txt".formatted(directory))
        .lines()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Objects that keep all constraints and together set every field. */
  List<String> texts() {
    String name = "/dev/cofferdam/%s/%s.yaml".formatted(directory, type.getSimpleName());
    return List.of(Yaml.resource(name).split("(?m)^---\\R", -1));
  }

  static Stream<Example> examples() {
    return Arrays.stream(values())
        .flatMap(kind -> kind.texts().stream().map(text -> new Example(kind, text)));
  }

  record Example(FileKind kind, String text) {
    KubernetesResource object() {
      return Yaml.read(text, kind.type);
    }

    @Override
    public String toString() {
      return "%s %d".formatted(kind, kind.texts().indexOf(text) + 1);
    }
  }
}
