package dev.cofferdam.file.vendir;

import static dev.cofferdam.file.vendir.YamlFragment.field;

import dev.cofferdam.file.vendir.YamlFragment.Fields;
import dev.cofferdam.file.vendir.YamlFragment.Text;
import java.util.List;
import java.util.Optional;

/** The content of a vendir directory that comes from a Helm chart. */
final class HelmChartContent {

  /** What else vendir fills a directory from (vendir {@code pkg/vendir/config/directory.go}). */
  private static final List<String> OTHER_SOURCES =
      List.of(
          "git",
          "hg",
          "http",
          "image",
          "imgpkgBundle",
          "githubRelease",
          "manual",
          "directory",
          "inline");

  private final VendirChart chart;
  private final YamlText text;
  private final YamlEditor editor;

  HelmChartContent(VendirChart chart, YamlText text, YamlEditor editor) {
    this.chart = chart;
    this.text = text;
    this.editor = editor;
  }

  /** What stands below {@code helmChart}. */
  static Fields of(VendirChart chart) {
    return field("name", Text.of(chart.chart()))
        .and("version", Text.quoted(chart.version()))
        .and("repository", url(chart));
  }

  private static Fields url(VendirChart chart) {
    return field("url", Text.of(chart.repository()));
  }

  /**
   * The next change that this content needs, empty if it is right.
   *
   * @throws IllegalArgumentException if it comes from something else than this chart
   */
  Optional<YamlEdit> correct(YamlNode content) {
    var helmChart = helmChart(content);
    return correct(helmChart, "version", Text.quoted(chart.version()))
        .or(() -> correctRepository(helmChart));
  }

  private YamlNode helmChart(YamlNode content) {
    for (var source : OTHER_SOURCES) {
      if (content.get(source).isPresent()) {
        throw taken(content, "'%s'".formatted(source));
      }
    }
    var helmChart = content.get("helmChart").filter(YamlNode::isMapping);
    var name = helmChart.flatMap(node -> node.get("name")).map(YamlNode::value).orElse("");
    if (!name.equals(chart.chart())) {
      throw taken(content, name.isEmpty() ? "nothing" : "the Helm chart '%s'".formatted(name));
    }
    return helmChart.orElseThrow();
  }

  private Optional<YamlEdit> correctRepository(YamlNode helmChart) {
    var repository = helmChart.get("repository");
    if (repository.isEmpty()) {
      return Optional.of(editor.extend(helmChart, field("repository", url(chart))));
    }
    var present = repository.get();
    if (present.isNull()) {
      return Optional.of(editor.fill(helmChart, present, url(chart)));
    }
    if (!present.isMapping()) {
      throw text.refusal(present, "'repository' is not a mapping; give it a 'url'");
    }
    return correct(present, "url", Text.of(chart.repository()));
  }

  private Optional<YamlEdit> correct(YamlNode mapping, String key, Text value) {
    var present = mapping.get(key);
    if (present.isEmpty()) {
      return Optional.of(editor.extend(mapping, field(key, value)));
    }
    var scalar = present.get();
    if (scalar.kind() != YamlNode.Kind.SCALAR) {
      throw text.refusal(
          scalar, "'%s' is not text; write it like '%s'".formatted(key, value.value()));
    }
    return value.isSaidBy(scalar)
        ? Optional.empty()
        : Optional.of(editor.replace(scalar, value.value()));
  }

  private IllegalArgumentException taken(YamlNode content, String by) {
    return text.refusal(
        content,
        "'%s' is filled from %s, not from the Helm chart '%s'; move or remove that entry"
            .formatted(chart.directory(), by, chart.chart()));
  }
}
