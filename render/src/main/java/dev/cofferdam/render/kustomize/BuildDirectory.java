package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Copies of the files that one build reads, and nothing else, in a directory of its own: builds do
 * not see each other, and a path that leads to another file leads nowhere. Gone when closed.
 */
final class BuildDirectory implements AutoCloseable {

  private final TemporaryDirectory directory;
  private final SourceFiles source;

  private BuildDirectory(TemporaryDirectory directory, SourceFiles source) {
    this.directory = directory;
    this.source = source;
  }

  /** With the kustomization file as Flux writes it. */
  static BuildDirectory of(SourceFiles source, Layout layout, String kustomization) {
    var directory = new BuildDirectory(TemporaryDirectory.create(), source);
    try {
      for (var path : layout.files()) {
        directory.write(path, source.read(path));
      }
      directory.write(layout.rootFile(), kustomization.getBytes(UTF_8));
      return directory;
    } catch (RuntimeException | Error e) {
      directory.close();
      throw e;
    }
  }

  /** Where a path in the source is. */
  Path resolve(String path) {
    return directory.path().resolve(path);
  }

  /** A text with the paths of this directory as somebody who knows the source would write them. */
  String translate(String text) {
    var root = Pattern.quote(directory.path().toString());
    return Pattern.compile(root + "(?:/([^\\s'\"`:;,)\\]]*))?")
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(shown(found.group(1))));
  }

  private String shown(@Nullable String path) {
    return path == null || path.isEmpty() ? "." : source.shown(path);
  }

  private void write(String path, byte[] bytes) {
    var file = resolve(path).normalize();
    if (!file.startsWith(directory.path())) {
      throw new IllegalArgumentException("'%s' leads out of its source".formatted(path));
    }
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("'%s' cannot be copied for kustomize".formatted(path), e);
    }
  }

  @Override
  public void close() {
    directory.close();
  }
}
