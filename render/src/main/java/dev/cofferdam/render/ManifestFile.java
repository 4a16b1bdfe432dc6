package dev.cofferdam.render;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.FluxFiles.Found;
import dev.cofferdam.render.source.SourceTree;
import java.util.List;

/** A file that may hold objects. */
final class ManifestFile {

  private ManifestFile() {}

  /** The objects that can be read in it, as they stand there. */
  static List<RenderedObject> objects(SourceTree files, String path) {
    return YamlReader.read(files.read(path)).documents().stream()
        .flatMap(document -> Found.in(document).stream())
        .map(it -> object(it, files.shown(path)))
        .toList();
  }

  private static RenderedObject object(Found found, String shown) {
    return new RenderedObject(found.value(), Origin.of(shown, found.line()), List.of());
  }
}
