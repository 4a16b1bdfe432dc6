package dev.cofferdam.render;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a HelmRelease.
 *
 * @param object the HelmRelease as it reaches the cluster
 * @param releaseName the name that Helm keeps the release under
 * @param namespace the namespace that its objects go to
 * @param chart the chart, if it is in the repository
 * @param values what is laid over the chart's own values; may hold secrets, so never to be printed;
 *     empty if it cannot be known
 * @param overlaps the values that are set inline and by a {@code targetPath} as well
 * @param rendered whether its objects are in the cluster
 */
public record ReleaseRun(
    FluxName name,
    ObjectNode object,
    Origin origin,
    String releaseName,
    String namespace,
    Optional<UsedChart> chart,
    Optional<ObjectNode> values,
    List<String> overlaps,
    boolean rendered) {

  public ReleaseRun {
    overlaps = List.copyOf(overlaps);
  }

  /**
   * The chart of a release.
   *
   * @param directory its path as the person who asked would write it
   * @param path the same from the root of its source
   * @param defaults its own values
   * @param dependencies the names or aliases of its subcharts, whose values it takes too
   * @param mentioned the values that its templates name, as in {@code image.tag}; the empty path if
   *     one uses its values as a whole
   * @param schema whether it has a values.schema.json, which judges values itself
   */
  public record UsedChart(
      String directory,
      String path,
      String name,
      String version,
      ObjectNode defaults,
      SortedSet<String> dependencies,
      SortedSet<String> mentioned,
      boolean schema) {}
}
