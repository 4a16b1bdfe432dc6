package dev.cofferdam.render.kustomize;

import dev.cofferdam.constraint.Quoted;
import dev.cofferdam.render.kustomize.BuildFailure.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows kustomization files to everything that they lead to, without building anything. Goes on
 * after a failure, to know all that is missing.
 */
final class Traversal {

  private static final int MOST_VISITS = 10_000;
  private static final int DEEPEST = 200;

  private final SourceFiles source;
  private final Findings findings;
  private int visits;

  private Traversal(SourceFiles source) {
    this.source = source;
    this.findings = new Findings(source);
  }

  /** Begins in a directory that is there. */
  static Layout of(SourceFiles source, String directory, KustomizationSettings settings) {
    return new Traversal(source).run(directory, settings);
  }

  private Layout run(String directory, KustomizationSettings settings) {
    settings.faults().stream().map(BuildRefusal::of).forEach(it -> findings.fail(it.failure()));
    settings.needs().forEach(findings::need);
    var isRoot = !source.kustomizationsIn(directory).isEmpty();
    var root = isRoot ? visit(directory, List.of(), true) : Optional.<ReadKustomization>empty();
    var scanned = isRoot ? List.<String>of() : new Scan(source, directory).entries();
    scanned.forEach(it -> scanned(directory, it));
    settings.components().forEach(it -> ofSpec(directory, it, settings));
    return new Layout(
        directory,
        root,
        scanned,
        findings.manifests,
        findings.files,
        findings.needs,
        findings.components,
        findings.kustomizations(),
        findings.failure());
  }

  private void scanned(String directory, String entry) {
    var path = SourceFiles.resolve(directory, entry).orElseThrow();
    if (source.isFile(path)) {
      manifest(path);
    } else {
      visit(path, List.of(directory), false).ifPresent(it -> check(it, false));
    }
  }

  /** Components of the spec (fluxcd/pkg kustomize): local, and absent only if they may be. */
  private void ofSpec(String directory, String entry, KustomizationSettings settings) {
    var path = SourceFiles.resolve(directory, entry);
    var shown = "spec.components lists " + Quoted.of(entry);
    if (RemotePath.isForeignComponent(entry)) {
      refuse("%s, which must be a path from spec.path; move it into the source".formatted(shown));
    } else if (path.filter(it -> source.isFile(it) || source.isDirectory(it)).isEmpty()) {
      if (!settings.ignoreMissingComponents()) {
        refuse("%s, which is not there; add it or take it from the list".formatted(shown));
      }
    } else if (source.kustomizationsIn(path.get()).isEmpty()) {
      refuse("%s, which has no kustomization file; add one".formatted(shown));
    } else if (leadsBack(path.get(), List.of(directory))) {
      refuse("%s, which leads back to where it is listed; list another".formatted(shown));
    } else {
      findings.components.add(entry);
      findings.need("spec.components");
      visit(path.get(), List.of(directory), false).ifPresent(it -> check(it, true));
    }
  }

  private void refuse(String text) {
    findings.fail(BuildRefusal.of(text).failure());
  }

  /**
   * Reads the kustomization file of a directory, and all that it leads to.
   *
   * @param chain the directories that led here
   */
  private Optional<ReadKustomization> visit(String directory, List<String> chain, boolean isRoot) {
    var paths = source.kustomizationsIn(directory);
    if (++visits > MOST_VISITS || chain.size() > DEEPEST) {
      var text = "kustomizations lead to kustomizations without an end; list fewer";
      findings.fail(BuildRefusal.of(paths.get(0), 1, text).failure());
      return Optional.empty();
    }
    if (paths.size() > 1) {
      var text =
          "there is also %s, and kustomize takes one kustomization file only; remove one"
              .formatted(Quoted.of(source.shown(paths.get(1))));
      findings.fail(BuildRefusal.of(paths.get(0), 1, text).failure());
    }
    try {
      var file = findings.read(paths.get(0), isRoot);
      follow(file, append(chain, directory));
      return Optional.of(file);
    } catch (BuildRefusal e) {
      findings.fail(e.failure());
      return Optional.empty();
    }
  }

  private void follow(ReadKustomization file, List<String> chain) {
    for (var field : List.of("helmCharts", "helmChartInflationGenerator")) {
      if (!file.value().path(field).isEmpty()) {
        var text = field + " takes --enable-helm, which Flux never sets; use a HelmRelease";
        findings.fail(Reason.INVALID, file, List.of(field), text);
      }
    }
    var references = new FileReferences(source, findings, file);
    for (var reference : PathReference.in(file)) {
      switch (reference.use()) {
        case RESOURCE -> resource(references, reference, chain);
        case COMPONENT -> directory(references, reference, chain);
        case PLUGIN -> plugin(references, reference, chain);
        case FILE -> references.required(reference);
        case FILE_OR_YAML -> patch(references, reference);
      }
    }
  }

  private static void patch(FileReferences references, PathReference reference) {
    if (!references.isYaml(reference)) {
      references.required(reference);
    }
  }

  private void plugin(FileReferences references, PathReference reference, List<String> chain) {
    if (references.isYaml(reference)) {
      references.plugin(reference);
      return;
    }
    int before = findings.manifests.size();
    resource(references, reference, chain);
    for (var it : List.copyOf(findings.manifests.subList(before, findings.manifests.size()))) {
      references.plugin(reference, source.read(it));
    }
  }

  private void resource(FileReferences references, PathReference reference, List<String> chain) {
    var path = references.path(reference);
    if (path.filter(source::isFile).isPresent()) {
      manifest(path.get());
    } else {
      directory(references, reference, chain);
    }
  }

  private void manifest(String path) {
    findings.files.add(path);
    findings.manifests.add(path);
  }

  private void directory(FileReferences references, PathReference reference, List<String> chain) {
    var path = references.path(reference);
    boolean isComponent = reference.use() == PathReference.Use.COMPONENT;
    if (RemotePath.isRepository(reference.text()) || RemotePath.isUrl(reference.text())) {
      references.fetched(reference);
    } else if (path.isEmpty()) {
      references.outside(reference);
    } else if (reference.text().isEmpty()) {
      references.refuse(reference, "has an empty entry; remove it");
    } else if (isComponent && source.isFile(path.get())) {
      references.refuse(reference, "lists %s, which is no directory; list one with a component");
    } else if (!source.isDirectory(path.get())) {
      references.missing(reference);
    } else if (leadsBack(path.get(), chain)) {
      references.refuse(reference, "lists %s, which leads back to where it is listed; take it out");
    } else if (source.kustomizationsIn(path.get()).isEmpty()) {
      references.refuse(
          reference,
          "lists the directory %s, which has no kustomization file; add one, or list its files");
    } else {
      visit(path.get(), chain, false).ifPresent(it -> check(it, isComponent));
    }
  }

  /** A component is no resource, and the other way round. */
  private void check(ReadKustomization file, boolean isComponent) {
    if (isComponent != file.kind().equals(ReadKustomization.COMPONENT)) {
      var text =
          isComponent
              ? "kind must be Component, as components lists this; mend it or list it as a resource"
              : "kind must not be Component, as resources lists this; list it under components";
      findings.fail(Reason.INVALID, file, List.of("kind"), text);
    }
  }

  /** Kustomize refuses a directory that is, or is around, one that led to it. */
  private static boolean leadsBack(String path, List<String> chain) {
    return chain.stream()
        .anyMatch(it -> path.isEmpty() || it.equals(path) || it.startsWith(path + "/"));
  }

  private static List<String> append(List<String> chain, String directory) {
    List<String> longer = new ArrayList<>(chain);
    longer.add(directory);
    return longer;
  }
}
