package dev.cofferdam.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.helm.NativeHelm;
import dev.cofferdam.render.RenderOptions;
import dev.cofferdam.render.helm.Chart;
import dev.cofferdam.render.helm.ChartReading;
import dev.cofferdam.render.helm.HelmTemplate;
import dev.cofferdam.render.helm.StagedChart;
import dev.cofferdam.render.helm.Staging;
import dev.cofferdam.render.source.WorkingTree;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has the engine alone render the charts of a repository that {@link WriteReleases} wrote: {@code
 * ROOT COUNT}. It does nothing with what comes out.
 */
public final class TemplateReleases {

  private TemplateReleases() {}

  /** Renders, by as many threads as there are cores. */
  public static void main(String[] args) {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: ROOT COUNT");
    }
    var helm = NativeHelm.tryLoad().orElseThrow();
    var tree = WorkingTree.at(Path.of(args[0]));
    long characters =
        IntStream.range(0, Integer.parseInt(args[1]))
            .parallel()
            .mapToLong(release -> helm.template(template(tree, release)).length())
            .sum();
    if (characters == 0) {
      throw new IllegalStateException("nothing came out");
    }
  }

  private static HelmTemplate template(WorkingTree tree, int release) {
    var path = WriteReleases.chart(Path.of(""), release).toString().replace('\\', '/');
    var chart = ((ChartReading.Found) Chart.read(tree, path)).chart();
    var values = YamlReader.read(WriteReleases.values(release).getBytes(UTF_8));
    return new HelmTemplate(
        StagedChart.of(chart, Staging.asItIs()).files(),
        "sample",
        WriteReleases.name(release),
        (ObjectNode) values.documents().get(0).value(),
        RenderOptions.KUBE_VERSION,
        new TreeSet<>());
  }
}
