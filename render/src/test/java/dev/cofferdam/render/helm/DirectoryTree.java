package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.render.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files for tests: those of a directory, or made up. */
final class DirectoryTree implements SourceTree {

  private final SortedMap<String, byte[]> contents;

  private DirectoryTree(SortedMap<String, byte[]> contents) {
    this.contents = contents;
  }

  static DirectoryTree of(Path directory) {
    var contents = new TreeMap<String, byte[]>();
    try (var walk = Files.walk(directory)) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        var path = directory.relativize(file).toString().replace('\\', '/');
        contents.put(path, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DirectoryTree(contents);
  }

  /** Paths and texts, in turn. */
  static DirectoryTree of(String... files) {
    var contents = new TreeMap<String, byte[]>();
    for (int i = 0; i < files.length; i += 2) {
      contents.put(files[i], files[i + 1].getBytes(UTF_8));
    }
    return new DirectoryTree(contents);
  }

  DirectoryTree with(String path, byte[] content) {
    var changed = new TreeMap<>(contents);
    changed.put(path, content);
    return new DirectoryTree(changed);
  }

  @Override
  public SortedSet<String> files() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(contents.keySet()));
  }

  @Override
  public byte[] read(String path) {
    var content = contents.get(path);
    if (content == null) {
      throw new IllegalArgumentException("no file '" + path + "'");
    }
    return content;
  }

  @Override
  public String shown(String path) {
    return "repo/" + path;
  }
}
