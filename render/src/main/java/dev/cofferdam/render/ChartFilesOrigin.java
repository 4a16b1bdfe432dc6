package dev.cofferdam.render;

import dev.cofferdam.render.Origin.ChartOrigin;
import dev.cofferdam.render.helm.Chart;
import dev.cofferdam.render.source.SourceTree;
import java.util.Optional;

/** Says which file of a chart an object comes from. */
record ChartFilesOrigin(RenderedObject release, SourceTree files, Chart chart, String version) {

  /**
   * @param template as Helm names it: the name of the chart, a slash, and the path in the chart
   */
  Origin of(String template) {
    var inside = template.substring(template.indexOf('/') + 1);
    var path = chart.path().isEmpty() ? inside : chart.path() + "/" + inside;
    var origin =
        new ChartOrigin(Manifests.name(release.value()), chart.metadata().name(), version, inside);
    return new Origin(
        files.shown(path),
        0,
        release.origin().construct(),
        release.origin().kustomization(),
        Optional.of(origin));
  }
}
