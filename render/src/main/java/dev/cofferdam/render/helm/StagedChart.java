package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart as an engine gets it. It stays in memory; an engine writes it to a private temporary
 * directory, and removes that in every case.
 *
 * @param files packed charts inside are unpacked, and those with an alias go by it
 * @param remarks what differs from what Flux would do, one sentence each
 */
public record StagedChart(ChartFiles files, List<String> remarks) {

  public StagedChart {
    remarks = List.copyOf(remarks);
  }

  /**
   * Prepares a chart. A schema that refers to an address in the network is left out, since Helm
   * would go there.
   */
  public static StagedChart of(Chart chart, Staging staging) {
    var remarks = new ArrayList<String>();
    var files = Subcharts.unpacked(chart.files());
    files = Schemas.kept(files, staging.schemaChecked(), remarks);
    files = Aliases.expanded(EnabledSubcharts.marked(files));
    if (staging.version() != null) {
      files = withVersion(files, staging.version());
    }
    if (staging.values() != null) {
      files = files.with("values.yaml", staging.values().getBytes(UTF_8));
    }
    return new StagedChart(files, remarks);
  }

  /** JSON is YAML, and what it says is the same. */
  private static ChartFiles withVersion(ChartFiles files, String version) {
    var yaml = ChartYaml.object(files, "Chart.yaml").deepCopy();
    yaml.put("version", version);
    return files.with("Chart.yaml", yaml.toString().getBytes(UTF_8));
  }
}
