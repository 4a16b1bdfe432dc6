package dev.cofferdam.render.source;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A tree as it would be if files that are held in memory had been written to it. */
public final class OverlaidTree implements SourceTree {

  private final SourceTree below;
  private final SortedMap<String, byte[]> over;
  private final SortedSet<String> files;

  private OverlaidTree(SourceTree below, SortedMap<String, byte[]> over) {
    this.below = below;
    this.over = over;
    var all = new TreeSet<>(below.files());
    all.addAll(over.keySet());
    this.files = Collections.unmodifiableSortedSet(all);
  }

  /**
   * Lays files over a tree; where both have one, that in memory is read.
   *
   * @throws IllegalArgumentException if a path is not one that a tree can have
   */
  public static OverlaidTree of(SourceTree below, SortedMap<String, byte[]> over) {
    var copy = new TreeMap<String, byte[]>();
    over.forEach((path, bytes) -> copy.put(TreePath.checked(path), bytes.clone()));
    return new OverlaidTree(below, copy);
  }

  @Override
  public SortedSet<String> files() {
    return files;
  }

  @Override
  public byte[] read(String path) {
    byte[] bytes = over.get(path);
    return bytes == null ? below.read(path) : bytes.clone();
  }

  /** The path in the tree below, for a file in memory too: it is where it would be written. */
  @Override
  public String shown(String path) {
    return below.shown(path);
  }
}
