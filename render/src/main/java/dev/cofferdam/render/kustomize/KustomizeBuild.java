package dev.cofferdam.render.kustomize;

import dev.cofferdam.constraint.Quoted;
import dev.cofferdam.render.kustomize.BuildFailure.Reason;
import dev.cofferdam.render.source.SourceTree;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds the path of a Flux Kustomization into objects, as kustomize-controller does before it
 * substitutes variables (internal/controller, fluxcd/pkg kustomize). What only lists manifests is
 * built here, anything else by kustomize. Safe for use by many threads, also on one source: each
 * build has copies of its own.
 */
public final class KustomizeBuild {

  private final @Nullable KustomizeEngine engine;

  private KustomizeBuild(@Nullable KustomizeEngine engine) {
    this.engine = engine;
  }

  /** With kustomize for what only it can do. */
  public static KustomizeBuild with(KustomizeEngine engine) {
    return new KustomizeBuild(engine);
  }

  /** What takes kustomize is not built. */
  public static KustomizeBuild withoutEngine() {
    return new KustomizeBuild(null);
  }

  /**
   * Builds one path.
   *
   * @param source the files that Flux would have
   * @param path {@code spec.path}; whatever it says, it stays inside of the source
   * @param settings the rest of the spec
   * @throws java.io.UncheckedIOException if a file of the source cannot be read, or no copy written
   */
  public Built build(SourceTree source, String path, KustomizationSettings settings) {
    var files = new SourceFiles(source);
    var directory = SourceFiles.clamp(path);
    if (!files.isDirectory(directory)) {
      return failed(notFound(files, path, directory), List.of());
    }
    var layout = Traversal.of(files, directory, settings);
    if (layout.failure().isPresent()) {
      return failed(layout.failure().get(), layout.kustomizations());
    }
    try {
      return new Built(objects(files, layout, settings), Optional.empty(), layout.kustomizations());
    } catch (BuildRefusal e) {
      return failed(e.failure(), layout.kustomizations());
    }
  }

  private List<BuiltObject> objects(
      SourceFiles files, Layout layout, KustomizationSettings settings) {
    if (!layout.needs().isEmpty()) {
      var what = String.join(", ", layout.needs());
      var file = layout.root().map(ReadKustomization::path);
      return new EngineBuild(files, layout, settings).build(engine(what, file, 1));
    }
    try {
      return PlainBuild.build(files, layout);
    } catch (OnlyKustomizeKnows e) {
      var what = "%s in %s".formatted(e.what(), files.shown(e.file()));
      return new EngineBuild(files, layout, settings)
          .build(engine(what, Optional.of(e.file()), e.line()));
    }
  }

  private KustomizeEngine engine(String what, Optional<String> file, int line) {
    if (engine == null) {
      var text = "it takes kustomize: %s; install kustomize or kubectl".formatted(what);
      throw new BuildRefusal(new BuildFailure(Reason.NO_ENGINE, text, file, line));
    }
    return engine;
  }

  private static BuildFailure notFound(SourceFiles files, String path, String directory) {
    var text =
        files.isFile(directory)
            ? "spec.path %s is a file; name the directory that it is in"
            : "kustomization path not found: the source has no directory %s; mend spec.path";
    return BuildRefusal.of(text.formatted(Quoted.of(path))).failure();
  }

  private static Built failed(BuildFailure failure, List<KustomizationFile> kustomizations) {
    return new Built(List.of(), Optional.of(failure), kustomizations);
  }
}
