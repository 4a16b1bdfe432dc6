package dev.cofferdam.cli;

import dev.cofferdam.helm.NativeHelm;
import dev.cofferdam.render.Engines;
import dev.cofferdam.render.helm.HelmBinary;
import dev.cofferdam.render.helm.HelmEngine;
import dev.cofferdam.render.kustomize.KustomizeBinary;
import dev.cofferdam.render.kustomize.KustomizeEngine;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engines that there are on this machine. */
final class InstalledEngines {

  private InstalledEngines() {}

  private static HelmEngine at(Path helm) {
    return HelmBinary.tryAt(helm)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is not Helm 3 or 4; name the program".formatted(helm)));
  }

  /**
   * Helm is the given program, else the built-in library, else the first {@code helm} on the search
   * path; kustomize is the first {@code kustomize} or {@code kubectl} on it.
   */
  static Engines find(Optional<Path> helm, @Nullable String searchPath) {
    var path = searchPath == null ? "" : searchPath;
    var engine =
        helm.<HelmEngine>map(InstalledEngines::at)
            .or(NativeHelm::tryLoad)
            .or(() -> HelmBinary.tryFind(path));
    return new Engines(engine, KustomizeBinary.tryFind(path).map(KustomizeEngine.class::cast));
  }
}
