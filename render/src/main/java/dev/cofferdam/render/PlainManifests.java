package dev.cofferdam.render;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.FluxFiles.Found;
import dev.cofferdam.render.Unrendered.Reason;
import dev.cofferdam.render.kustomize.BuildFailure;
import dev.cofferdam.render.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The manifests of a directory that no Flux Kustomization applies, as they are: directories with a
 * kustomization.yaml are built, and what else is an object is taken. Charts are passed over.
 */
final class PlainManifests {

  private static final List<String> TOOLS = List.of("kustomize.config.k8s.io", "vendir.k14s.io");

  private static final List<String> KUSTOMIZATIONS =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  private final Scope scope;
  private final SourceTree tree;
  private final Workshop workshop;
  private final List<RenderedObject> objects = new ArrayList<>();
  private final List<Unrendered> unrendered = new ArrayList<>();

  PlainManifests(Scope scope, Workshop workshop) {
    this.scope = scope;
    this.tree = scope.tree();
    this.workshop = workshop;
  }

  Rendered rendered() {
    var charts = directoriesWith(List.of("Chart.yaml"), new TreeSet<>());
    var built = directoriesWith(KUSTOMIZATIONS, charts);
    built.forEach(this::build);
    for (String path : tree.files()) {
      if (scope.contains(path)
          && FluxFiles.isManifest(path)
          && !isIn(path, charts)
          && !isIn(path, built)) {
        read(path);
      }
    }
    return Rendered.of(objects, unrendered);
  }

  /** The outermost directories with such a file, each with a slash behind it; the root is empty. */
  private SortedSet<String> directoriesWith(List<String> names, SortedSet<String> except) {
    SortedSet<String> found = new TreeSet<>();
    for (String path : tree.files()) {
      int slash = path.lastIndexOf('/') + 1;
      if (scope.contains(path) && names.contains(path.substring(slash)) && !isIn(path, except)) {
        found.add(path.substring(0, slash));
      }
    }
    found.removeIf(directory -> isBelowOther(directory, found));
    return found;
  }

  private static boolean isBelowOther(String directory, SortedSet<String> all) {
    return !directory.isEmpty() && isIn(directory.substring(0, directory.length() - 1), all);
  }

  private static boolean isIn(String path, SortedSet<String> directories) {
    return directories.contains("") || FluxFiles.isBelow(path, directories);
  }

  private void build(String directory) {
    var built = workshop.build(tree, directory);
    built.failure().ifPresent(failure -> fail(directory, failure));
    for (var object : built.objects()) {
      var file = object.file().map(tree::shown).orElse("");
      var construct =
          object.file().flatMap(path -> Optional.ofNullable(scope.constructs().get(path)));
      var origin = Origin.of(file, object.line()).definedBy(construct);
      objects.add(new RenderedObject(object.value(), origin, List.of()));
    }
  }

  private void fail(String directory, BuildFailure failure) {
    boolean engine =
        failure.reason() == BuildFailure.Reason.NO_ENGINE
            || failure.reason() == BuildFailure.Reason.ENGINE;
    var file = failure.file().orElse(directory + KUSTOMIZATIONS.get(0));
    unrendered.add(
        new Unrendered(
            engine ? Reason.NO_ENGINE : Reason.FAILED,
            "directory '%s'".formatted(tree.shown(directory)),
            Origin.of(tree.shown(file), failure.line()),
            failure.text()));
  }

  private void read(String path) {
    var reading = YamlReader.read(tree.read(path));
    reading.documents().forEach(document -> Found.in(document).forEach(found -> add(found, path)));
    reading
        .faults()
        .forEach(
            fault ->
                unrendered.add(
                    new Unrendered(
                        Reason.FAILED,
                        "file",
                        Origin.of(tree.shown(path), fault.place().line()),
                        fault.text())));
  }

  /** What only tools read is no object of a cluster. */
  private void add(Found found, String path) {
    if (TOOLS.contains(Manifests.group(found.value()))) {
      return;
    }
    objects.add(
        new RenderedObject(
            found.value(),
            Origin.of(tree.shown(path), found.line())
                .definedBy(Optional.ofNullable(scope.constructs().get(path))),
            List.of()));
  }
}
