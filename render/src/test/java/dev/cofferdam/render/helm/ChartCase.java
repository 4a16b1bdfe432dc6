package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A line of rendered/cases.yaml: what to render, and what it must give. */
record ChartCase(String name, String chart, ObjectNode values, Staging staging) {

  static final Path RESOURCES = Path.of("src/test/resources");

  static final List<String> API_VERSIONS =
      List.of(
          "apps/v1",
          "apps/v1/Deployment",
          "example.com/v1/Widget",
          "networking.k8s.io/v1",
          "networking.k8s.io/v1/Ingress",
          "v1",
          "v1/Pod",
          "v1/Service");

  static List<ChartCase> all() {
    var cases = new ArrayList<ChartCase>();
    for (var line : yaml(read(RESOURCES.resolve("rendered/cases.yaml"))).get(0)) {
      cases.add(of(line));
    }
    return cases;
  }

  static ChartCase of(String chart) {
    return new ChartCase(chart, chart, JsonNodeFactory.instance.objectNode(), Staging.asItIs());
  }

  private static ChartCase of(JsonNode line) {
    var chart = line.path("chart").stringValue();
    var staging = Staging.asItIs();
    if (line.has("version")) {
      staging = staging.withVersion(line.path("version").stringValue());
    }
    if (line.has("replacedValues")) {
      staging = staging.withValues(line.path("replacedValues").toString().getBytes(UTF_8));
    }
    var none = JsonNodeFactory.instance.objectNode();
    var values = line.path("values") instanceof ObjectNode given ? given : none;
    return new ChartCase(line.path("name").stringValue(), chart, values, staging);
  }

  ChartCase with(ObjectNode changed) {
    return new ChartCase(name, chart, changed, staging);
  }

  ChartCase with(Staging changed) {
    return new ChartCase(name, chart, values, changed);
  }

  Chart read() {
    var reading = Chart.read(DirectoryTree.of(RESOURCES.resolve("charts")), chart);
    if (reading instanceof ChartReading.Found found) {
      return found.chart();
    }
    throw new AssertionError(reading.toString());
  }

  String render(HelmEngine engine) {
    return render(engine, "rel");
  }

  String render(HelmEngine engine, String release) {
    var files = StagedChart.of(read(), staging).files();
    return engine.template(
        new HelmTemplate(files, release, "ns", values, "1.34.0", new TreeSet<>(API_VERSIONS)));
  }

  ChartOutput expected() {
    var file = RESOURCES.resolve("rendered").resolve(name + ".yaml");
    return ChartOutput.of(new String(read(file), UTF_8));
  }

  @Override
  public String toString() {
    return name;
  }

  static ObjectNode object(String yaml) {
    return (ObjectNode) yaml(yaml.getBytes(UTF_8)).get(0);
  }

  private static List<JsonNode> yaml(byte[] bytes) {
    return YamlReader.read(bytes).documents().stream().map(it -> it.value()).toList();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
