package dev.cofferdam.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.render.source.SourceTree;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What lies in the folder of a root that no Kustomization here builds. Whoever brings the root is
 * not in the repository (a bootstrap, the sync of a FluxInstance), and as a rule takes the folder
 * as it is.
 */
final class Beside {

  private static final List<String> TOOLS = List.of("kustomize.config.k8s.io", "vendir.k14s.io");

  private static final List<String> LISTS =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  private final Scope scope;
  private final SourceTree tree;

  Beside(Scope scope) {
    this.scope = scope;
    this.tree = scope.tree();
  }

  /**
   * The objects beside roots. Sources are asked for elsewhere, and Secrets are applied by hand; of
   * a stack that is not written yet, nobody says what will lie beside it.
   *
   * @param foreign the files of other clusters, as they are shown
   * @param built what the roots bring
   */
  List<RenderedObject> of(
      List<RenderedObject> roots, Predicate<String> foreign, List<Rendered> built) {
    if (scope.own()) {
      return List.of();
    }
    Set<String> folders =
        roots.stream().map(it -> folder(it.origin().file())).collect(Collectors.toSet());
    built.stream()
        .flatMap(part -> part.objects().stream())
        .forEach(object -> folders.remove(folder(object.origin().file())));
    return tree.files().stream()
        .filter(FluxFiles::isManifest)
        .filter(path -> folders.contains(folder(tree.shown(path))))
        .filter(path -> !foreign.test(tree.shown(path)) && isListed(path))
        .flatMap(path -> ManifestFile.objects(tree, path).stream())
        .filter(Beside::isApplied)
        .toList();
  }

  /** Where there is a kustomization.yaml, what it does not name is left out. */
  private boolean isListed(String path) {
    var folder = folder(path);
    var lists = LISTS.stream().map(folder::concat).filter(it -> tree.files().contains(it)).toList();
    var name = path.substring(folder.length());
    return lists.isEmpty()
        || lists.stream().anyMatch(it -> new String(tree.read(it), UTF_8).contains(name));
  }

  private static boolean isApplied(RenderedObject object) {
    return !object.name().isEmpty()
        && !object.is("", "Secret")
        && !TOOLS.contains(Manifests.group(object.value()))
        && !FluxKinds.isSource(object.value())
        && !FluxKinds.isKustomization(object.value());
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }
}
