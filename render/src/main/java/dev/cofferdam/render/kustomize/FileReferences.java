package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.constraint.Quoted;
import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.kustomize.BuildFailure.Reason;
import java.util.Optional;

/** Judges the paths in one kustomization file, as far as they lead to files. */
final class FileReferences {

  private final SourceFiles source;
  private final Findings findings;
  private final ReadKustomization file;

  FileReferences(SourceFiles source, Findings findings, ReadKustomization file) {
    this.source = source;
    this.findings = findings;
    this.file = file;
  }

  /** Where a path leads; empty if that is outside of the source. */
  Optional<String> path(PathReference reference) {
    return SourceFiles.resolve(Findings.directory(file.path()), reference.text());
  }

  /** Whether a text is YAML in place of a path. */
  boolean isYaml(PathReference reference) {
    var text = reference.text();
    boolean isLike = text.contains("\n") || text.contains("{") || text.contains(": ");
    return isLike && path(reference).filter(source::isFile).isEmpty() && !isOutside(reference);
  }

  /** A file that must be there. */
  void required(PathReference reference) {
    if (!found(reference) && path(reference).filter(source::isDirectory).isEmpty()) {
      missing(reference);
    }
  }

  /** The YAML of a plugin, in place of a path. */
  void plugin(PathReference reference) {
    plugin(reference, reference.text().getBytes(UTF_8));
  }

  /**
   * What the configuration of a plugin names. Whether a text that leads nowhere is a path, only
   * kustomize knows.
   */
  void plugin(PathReference reference, byte[] yaml) {
    for (var document : YamlReader.read(yaml).documents()) {
      for (var text : PathReference.inPlugin(document.value())) {
        found(new PathReference(reference.use(), reference.at(), text));
      }
    }
  }

  /** Whether nothing more is to be said of a path: it is a file, or it has been refused. */
  private boolean found(PathReference reference) {
    if (RemotePath.isUrl(reference.text())) {
      fetched(reference);
    } else if (isOutside(reference)) {
      outside(reference);
    } else if (path(reference).filter(source::isFile).isPresent()) {
      findings.files.add(path(reference).get());
    } else {
      return false;
    }
    return true;
  }

  /** No path has two lines. */
  private boolean isOutside(PathReference reference) {
    return path(reference).isEmpty() && !reference.text().contains("\n");
  }

  void missing(PathReference reference) {
    findings.missing(file, reference.text());
    refuse(reference, "lists %s, which is not there; add it or take it from the list");
  }

  void outside(PathReference reference) {
    refuse(reference, "lists %s, which leads out of the source; use a path inside of it");
  }

  void fetched(PathReference reference) {
    fail(
        Reason.REMOTE,
        reference,
        "lists %s, which Flux fetches and nobody here does; keep a copy in the source");
  }

  /**
   * Of what Flux would refuse as well.
   *
   * @param text what the field does, with {@code %s} for the path
   */
  void refuse(PathReference reference, String text) {
    fail(Reason.INVALID, reference, text);
  }

  private void fail(Reason reason, PathReference reference, String text) {
    var said = reference.at().get(0) + " " + text.formatted(Quoted.of(reference.text()));
    findings.fail(reason, file, reference.at(), said);
  }
}
