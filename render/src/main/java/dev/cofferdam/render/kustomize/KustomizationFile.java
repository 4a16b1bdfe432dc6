package dev.cofferdam.render.kustomize;

import java.util.List;

/**
 * What one kustomization file says of the files around it.
 *
 * @param path of the file itself, in the source
 * @param resources what it lists as {@code resources} and {@code bases}, as it is written there
 * @param missing every path in it that leads nowhere, as it is written there
 * @param unlisted the paths in the source of manifests in the same directory that no kustomization
 *     file of this build mentions
 * @param ignored fields that kustomize does not know; Flux drops them from the file at {@code
 *     spec.path} without a word, whereas in any other file they fail the build
 */
public record KustomizationFile(
    String path,
    List<String> resources,
    List<String> missing,
    List<String> unlisted,
    List<String> ignored) {

  public KustomizationFile {
    resources = List.copyOf(resources);
    missing = List.copyOf(missing);
    unlisted = List.copyOf(unlisted);
    ignored = List.copyOf(ignored);
  }
}
