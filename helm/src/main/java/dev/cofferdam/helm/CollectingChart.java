package dev.cofferdam.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.render.helm.ChartFiles;
import dev.cofferdam.render.helm.Manifests;
import dev.cofferdam.render.helm.Subcharts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A copy of a chart with one template more, which gives away what all others give.
 *
 * <p>Helm renders templates deepest path first (helm pkg/engine/engine.go), so it lies one level
 * below them all. It is told by each chart inside which templates that one has, renders them in the
 * order Helm would, sets {@code .Template} as Helm does, and ends the rendering with {@code fail}.
 */
final class CollectingChart {

  private static final String MARK = "cofferdam-collected:";
  private static final String TEMPLATES = "templates/";
  private static final String NAMES = TEMPLATES + "_cofferdam-names.tpl";

  /** What Go prints for nothing, and Helm cuts out of what a template gives. */
  private static final String NO_VALUE = "<no value>";

  private final ChartFiles chart;

  /** Of a chart as it is. */
  CollectingChart(ChartFiles chart) {
    this.chart = chart;
  }

  ChartFiles files() {
    var files = chart;
    for (var directory : Subcharts.directories(chart)) {
      files = files.with(directory + NAMES, names(chart, directory).getBytes(UTF_8));
    }
    return files.with(deepest(files), template());
  }

  /** The templates of one chart that Helm renders, as JSON without braces. */
  private static String names(ChartFiles files, String directory) {
    var names = JsonNodeFactory.instance.arrayNode();
    for (var path : Subcharts.rendered(files, directory)) {
      names.add(path.substring(directory.length()));
    }
    return names.toString().replace("{", "\\u007b");
  }

  private static String deepest(ChartFiles files) {
    long depth =
        files.paths().stream()
            .mapToLong(path -> path.chars().filter(c -> c == '/').count())
            .max()
            .orElse(0);
    return TEMPLATES + "cofferdam/".repeat((int) depth + 1) + "collect.yaml";
  }

  private static byte[] template() {
    try (var in = CollectingChart.class.getResourceAsStream("collect.tpl")) {
      if (in == null) {
        throw new IllegalStateException("collect.tpl is missing; this is a bug in this program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The manifests that a message of Helm carries, by the names of their templates. */
  static Optional<String> collected(String message) {
    int mark = message.indexOf(MARK);
    if (mark < 0) {
      return Optional.empty();
    }
    var texts = new TreeMap<String, String>();
    for (var one : JsonMapper.shared().readTree(message.substring(mark + MARK.length()))) {
      var bytes = Base64.getDecoder().decode(one.path("text").stringValue());
      texts.put(one.path("name").stringValue(), new String(bytes, UTF_8).replace(NO_VALUE, ""));
    }
    var manifests = new StringBuilder();
    texts.forEach((name, text) -> append(manifests, name, text));
    return Optional.of(manifests.toString());
  }

  private static void append(StringBuilder manifests, String name, String text) {
    if (!name.endsWith("NOTES.txt")) {
      Manifests.split(text).forEach(it -> manifests.append(Manifests.sourced(name, it)));
    }
  }
}
