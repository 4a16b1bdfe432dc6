package dev.cofferdam.render.kustomize;

import java.nio.file.Path;

/** Kustomize itself. Safe for use by many threads. */
public interface KustomizeEngine {

  /**
   * Builds a directory with a kustomization file, with files from outside of it, without plugins,
   * Helm, Git and network.
   *
   * @param directory absolute and real: no part of it is a symbolic link
   * @return YAML documents
   * @throws KustomizeFailure if kustomize refuses, cannot be run, or takes too long
   */
  String build(Path directory);

  /** Which engine it is, with its version; part of the key of what is cached. */
  String version();
}
