package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A chart in a private temporary directory, as an engine wants it. */
public final class StagedChart implements AutoCloseable {

  private static final String CHART = "chart";

  private final PrivateDirectory directory;
  private final List<String> remarks;

  private StagedChart(PrivateDirectory directory, List<String> remarks) {
    this.directory = directory;
    this.remarks = List.copyOf(remarks);
  }

  /**
   * Writes a chart to disk.
   *
   * <p>Packed charts inside are unpacked. A schema that refers to an address in the network is left
   * out, since Helm would go there.
   *
   * @throws java.io.UncheckedIOException if the disk refuses
   */
  public static StagedChart of(Chart chart, Staging staging) {
    var remarks = new ArrayList<String>();
    var files = Subcharts.unpacked(chart.files());
    files = Schemas.kept(files, staging.schemaChecked(), remarks);
    files = EnabledSubcharts.marked(files);
    if (staging.version() != null) {
      files = withVersion(files, staging.version());
    }
    if (staging.values() != null) {
      files = files.with("values.yaml", staging.values().getBytes(UTF_8));
    }
    return write(withoutIgnoring(files), remarks);
  }

  private static StagedChart write(ChartFiles files, List<String> remarks) {
    var directory = PrivateDirectory.create();
    try {
      files.writeTo(directory, CHART);
      return new StagedChart(directory, remarks);
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** The directory of the chart. */
  public Path path() {
    return directory.path().resolve(CHART);
  }

  /** What differs from what Flux would do. */
  public List<String> remarks() {
    return remarks;
  }

  /** JSON is YAML, and what it says is the same. */
  private static ChartFiles withVersion(ChartFiles files, String version) {
    var yaml = ChartYaml.object(files, "Chart.yaml").deepCopy();
    yaml.put("version", version);
    return files.with("Chart.yaml", yaml.toString().getBytes(UTF_8));
  }

  /**
   * What is ignored is already gone; rules of the outer chart are not for charts unpacked in it.
   */
  private static ChartFiles withoutIgnoring(ChartFiles files) {
    return files.contains(HelmIgnore.NAME) ? files.with(HelmIgnore.NAME, new byte[0]) : files;
  }

  @Override
  public void close() {
    directory.close();
  }
}
