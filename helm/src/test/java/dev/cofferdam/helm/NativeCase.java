package dev.cofferdam.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.YamlReader;
import dev.cofferdam.render.helm.Chart;
import dev.cofferdam.render.helm.ChartFiles;
import dev.cofferdam.render.helm.ChartOutput;
import dev.cofferdam.render.helm.ChartReading;
import dev.cofferdam.render.helm.HelmEngine;
import dev.cofferdam.render.helm.HelmTemplate;
import dev.cofferdam.render.helm.StagedChart;
import dev.cofferdam.render.helm.Staging;
import dev.cofferdam.render.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A line of rendered/cases.yaml of the render module. */
record NativeCase(String name, String chart, ObjectNode values, Staging staging) {

  private static final Path RESOURCES = Path.of("../render/src/test/resources");

  private static final List<String> API_VERSIONS =
      List.of(
          "apps/v1",
          "apps/v1/Deployment",
          "example.com/v1/Widget",
          "networking.k8s.io/v1",
          "networking.k8s.io/v1/Ingress",
          "v1",
          "v1/Pod",
          "v1/Service");

  static List<NativeCase> all() {
    var cases = new ArrayList<NativeCase>();
    for (var line : yaml(text("rendered/cases.yaml"))) {
      cases.add(of(line));
    }
    return cases;
  }

  static NativeCase of(String chart) {
    var none = JsonNodeFactory.instance.objectNode();
    return new NativeCase(chart, chart, none, Staging.asItIs());
  }

  private static NativeCase of(JsonNode line) {
    var staging = Staging.asItIs();
    if (line.has("version")) {
      staging = staging.withVersion(line.path("version").stringValue());
    }
    if (line.has("replacedValues")) {
      staging = staging.withValues(line.path("replacedValues").toString().getBytes(UTF_8));
    }
    var none = JsonNodeFactory.instance.objectNode();
    var values = line.path("values") instanceof ObjectNode given ? given : none;
    return new NativeCase(
        line.path("name").stringValue(), line.path("chart").stringValue(), values, staging);
  }

  NativeCase with(String changed) {
    return new NativeCase(name, chart, (ObjectNode) yaml(changed), staging);
  }

  NativeCase with(Staging changed) {
    return new NativeCase(name, chart, values, changed);
  }

  Chart read() {
    var reading = Chart.read(new Charts(below(RESOURCES.resolve("charts"))), chart);
    if (reading instanceof ChartReading.Found found) {
      return found.chart();
    }
    throw new AssertionError(reading.toString());
  }

  String render(HelmEngine engine) {
    return render(engine, "rel");
  }

  String render(HelmEngine engine, String release) {
    return render(engine, StagedChart.of(read(), staging).files(), release);
  }

  String render(HelmEngine engine, ChartFiles files, String release) {
    return engine.template(
        new HelmTemplate(files, release, "ns", values, "1.34.0", new TreeSet<>(API_VERSIONS)));
  }

  ChartOutput expected() {
    return ChartOutput.of(text("rendered/" + name + ".yaml"));
  }

  @Override
  public String toString() {
    return name;
  }

  private static ChartFiles below(Path directory) {
    var contents = new TreeMap<String, byte[]>();
    try (var walk = Files.walk(directory)) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        var path = directory.relativize(file).toString().replace('\\', '/');
        contents.put(path, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ChartFiles.of(contents);
  }

  private static JsonNode yaml(String text) {
    return YamlReader.read(text.getBytes(UTF_8)).documents().get(0).value();
  }

  private static String text(String file) {
    try {
      return Files.readString(RESOURCES.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Charts(ChartFiles all) implements SourceTree {

    @Override
    public SortedSet<String> files() {
      return all.paths();
    }

    @Override
    public byte[] read(String path) {
      return all.read(path);
    }

    @Override
    public String shown(String path) {
      return path;
    }
  }
}
