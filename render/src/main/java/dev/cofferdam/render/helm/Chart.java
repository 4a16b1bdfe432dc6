package dev.cofferdam.render.helm;

import dev.cofferdam.render.source.SourceTree;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart, complete with all that it depends on.
 *
 * @param path where it is in its tree
 * @param values its values.yaml; empty if it has none
 * @param files without what .helmignore names, packed charts inside as they are
 */
public record Chart(String path, ChartMetadata metadata, ObjectNode values, ChartFiles files) {

  /**
   * Reads the chart at a path: a directory, or a packed chart, which source-controller takes from
   * Git too (internal/helm/chart/builder_local.go).
   *
   * <p>A dependency counts as there if a chart of its name is in {@code charts/}, whatever its
   * version, as for {@code helm template}; if not, one with a {@code file://} address is taken from
   * the tree, as source-controller does.
   */
  public static ChartReading read(SourceTree tree, String path) {
    return new ChartReader(tree, path).read();
  }

  /** SHA-256 over all files. */
  public String digest() {
    return files.digest();
  }
}
