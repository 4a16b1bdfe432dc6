package dev.cofferdam.render.kustomize;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object that a build gave, before variables are substituted in it.
 *
 * @param value its own copy: nobody else holds any part of it
 * @param file where it comes from, as a path in the source: its manifest, or the kustomization file
 *     that generates it; empty if kustomize does not tell
 * @param line where it begins in that file, from 1; 1 if there is no file
 */
public record BuiltObject(ObjectNode value, Optional<String> file, int line) {

  /** Whether a kustomization file generates it. */
  public boolean isGenerated() {
    return file.map(path -> path.substring(path.lastIndexOf('/') + 1))
        .filter(SourceFiles.KUSTOMIZATION_NAMES::contains)
        .isPresent();
  }
}
