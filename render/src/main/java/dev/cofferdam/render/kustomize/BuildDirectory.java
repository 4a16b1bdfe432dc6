package dev.cofferdam.render.kustomize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Copies of the files that one build reads, and nothing else, in a directory of its own: builds do
 * not see each other, and a path that leads to another file leads nowhere. Gone when closed.
 */
final class BuildDirectory implements AutoCloseable {

  private final Path root;

  private BuildDirectory(Path root) {
    this.root = root;
  }

  /** With the kustomization file as Flux writes it. */
  static BuildDirectory of(SourceFiles source, Layout layout, String kustomization) {
    try {
      var root = Files.createTempDirectory("cofferdam-").toRealPath();
      var directory = new BuildDirectory(root);
      try {
        for (var path : layout.files()) {
          directory.write(path, source.read(path));
        }
        directory.write(
            layout.rootFile(), kustomization.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return directory;
      } catch (RuntimeException | Error e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary directory can be made", e);
    }
  }

  /** Where a path in the source is. */
  Path resolve(String path) {
    return root.resolve(path);
  }

  /** A text with the paths of this directory as somebody who knows the source would write them. */
  String translate(String text, SourceFiles source) {
    var pattern = Pattern.compile(Pattern.quote(root.toString()) + "(/[^\\s'\"`:;,)\\]]*)?");
    return pattern
        .matcher(text)
        .replaceAll(
            found -> {
              var path = found.group(1) == null ? "" : found.group(1).substring(1);
              return java.util.regex.Matcher.quoteReplacement(
                  path.isEmpty() ? "." : source.shown(path));
            });
  }

  private void write(String path, byte[] bytes) {
    var file = root.resolve(path).normalize();
    if (!file.startsWith(root)) {
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
    try (var files = Files.walk(root)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("'%s' cannot be removed".formatted(root), e);
    }
  }
}
