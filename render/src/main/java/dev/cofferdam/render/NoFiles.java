package dev.cofferdam.render;

import dev.cofferdam.render.source.SourceTree;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;

/** A repository that is not there yet. */
record NoFiles(Path root) implements SourceTree {

  @Override
  public SortedSet<String> files() {
    return Collections.emptySortedSet();
  }

  @Override
  public byte[] read(String path) {
    throw new IllegalArgumentException("there is no file '%s'".formatted(path));
  }

  @Override
  public String shown(String path) {
    return root.resolve(path).normalize().toString().replace('\\', '/');
  }
}
