package dev.cofferdam.render.source;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A tree that a test writes down. */
record MemoryTree(SortedMap<String, String> texts) implements SourceTree {

  static MemoryTree of(String... files) {
    var texts = new TreeMap<String, String>();
    for (String file : files) {
      texts.put(file, "content of " + file);
    }
    return new MemoryTree(texts);
  }

  MemoryTree with(String path, String text) {
    var more = new TreeMap<>(texts);
    more.put(path, text);
    return new MemoryTree(more);
  }

  @Override
  public SortedSet<String> files() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(texts.keySet()));
  }

  @Override
  public byte[] read(String path) {
    return Objects.requireNonNull(texts.get(path), path).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String shown(String path) {
    return "memory/" + path;
  }
}
