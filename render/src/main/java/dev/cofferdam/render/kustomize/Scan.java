package dev.cofferdam.render.kustomize;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What Flux lists of a directory without a kustomization file (fluxcd/pkg kustomize): all YAML
 * files, and instead of what is in a directory with a kustomization file that directory.
 */
final class Scan {

  /** As Go walks: names in order, a directory's content where the directory is. */
  private static final Comparator<String> WALK = Comparator.comparing(it -> it.replace('/', '\0'));

  private final SourceFiles source;
  private final String base;

  Scan(SourceFiles source, String base) {
    this.source = source;
    this.base = base;
  }

  /** Paths that begin with {@code ./}, in order. */
  List<String> entries() {
    return source.below(base).stream()
        .map(it -> it.substring(base.isEmpty() ? 0 : base.length() + 1))
        .sorted(WALK)
        .map(this::entry)
        .flatMap(Optional::stream)
        .distinct()
        .map(it -> "./" + it)
        .toList();
  }

  private Optional<String> entry(String path) {
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      var above = path.substring(0, end);
      if (!source.kustomizationsIn(SourceFiles.join(base, above)).isEmpty()) {
        return Optional.of(above);
      }
    }
    return Optional.of(path).filter(SourceFiles::isYaml);
  }
}
