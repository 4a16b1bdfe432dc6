package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.render.source.SourceTree;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** A source whose files are texts. */
final class MemoryTree implements SourceTree {

  private final SortedMap<String, String> texts;

  private MemoryTree(Map<String, String> texts) {
    this.texts = new TreeMap<>(texts);
  }

  /** Paths and texts in turn. */
  static MemoryTree of(String... files) {
    var texts = new TreeMap<String, String>();
    for (int i = 0; i < files.length; i += 2) {
      texts.put(files[i], files[i + 1]);
    }
    return new MemoryTree(texts);
  }

  static MemoryTree of(Map<String, String> texts) {
    return new MemoryTree(texts);
  }

  SortedMap<String, String> texts() {
    return Collections.unmodifiableSortedMap(texts);
  }

  @Override
  public SortedSet<String> files() {
    return Collections.unmodifiableSortedSet(new java.util.TreeSet<>(texts.keySet()));
  }

  @Override
  public byte[] read(String path) {
    var text = texts.get(path);
    if (text == null) {
      throw new IllegalArgumentException("there is no file '%s'".formatted(path));
    }
    return text.getBytes(UTF_8);
  }

  @Override
  public String shown(String path) {
    return "repo/" + path;
  }
}
