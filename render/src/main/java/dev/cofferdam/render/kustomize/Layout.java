package dev.cofferdam.render.kustomize;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a build is made of, found by following the kustomization files.
 *
 * @param directory where the build begins, in the source
 * @param root the kustomization file there; empty if there is none and Flux lists what it finds
 * @param scanned what Flux lists, relative to the directory, if there is none
 * @param manifests paths of the files that hold objects, in the order in which kustomize reads them
 * @param files paths of all files that kustomize may read
 * @param needs what only kustomize can do, such as {@code namePrefix in apps/kustomization.yaml}
 * @param components those of the spec that are there
 * @param kustomizations the kustomization files, in the order in which they are met
 * @param failure the first reason why nothing can be built
 */
record Layout(
    String directory,
    Optional<ReadKustomization> root,
    List<String> scanned,
    List<String> manifests,
    SortedSet<String> files,
    List<String> needs,
    List<String> components,
    List<KustomizationFile> kustomizations,
    Optional<BuildFailure> failure) {

  /** The path of the kustomization file that Flux reads, or writes. */
  String rootFile() {
    return root.map(ReadKustomization::path)
        .orElseGet(() -> SourceFiles.join(directory, SourceFiles.KUSTOMIZATION_NAMES.get(0)));
  }
}
