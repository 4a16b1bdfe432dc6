package dev.cofferdam.render.helm;

import dev.cofferdam.document.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads Chart.yaml, and the requirements.yaml of old charts, as Helm does. */
final class ChartYaml {

  /** As github.com/Masterminds/semver NewVersion: parts may be missing, a v may be in front. */
  private static final Pattern VERSION =
      Pattern.compile(
          "v?[0-9]+(\\.[0-9]+)?(\\.[0-9]+)?(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?"
              + "(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?");

  private static final Pattern ALIAS = Pattern.compile("[a-zA-Z0-9_-]+");

  private ChartYaml() {}

  /**
   * @throws BrokenChart if Helm would not load it
   */
  static ChartMetadata read(ChartFiles files) {
    var yaml = object(files, "Chart.yaml");
    var source = files.contains("requirements.yaml") ? object(files, "requirements.yaml") : yaml;
    var dependencies = dependencies(source.has("dependencies") ? source : yaml);
    var apiVersion = text(yaml, "apiVersion");
    return checked(
        new ChartMetadata(
            apiVersion.isEmpty() ? "v1" : apiVersion,
            text(yaml, "name"),
            text(yaml, "version"),
            text(yaml, "appVersion"),
            text(yaml, "kubeVersion"),
            text(yaml, "type"),
            dependencies));
  }

  static ObjectNode object(ChartFiles files, String path) {
    var reading = YamlReader.read(files.read(path));
    if (!reading.faults().isEmpty()) {
      var fault = reading.faults().get(0);
      throw new BrokenChart(path + ":" + fault.place() + ": " + fault.text());
    }
    if (reading.documents().isEmpty()) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (reading.documents().get(0).value() instanceof ObjectNode object) {
      return object;
    }
    throw new BrokenChart(path + " must be a map");
  }

  private static List<ChartDependency> dependencies(ObjectNode yaml) {
    var found = new ArrayList<ChartDependency>();
    for (var entry : yaml.path("dependencies")) {
      if (!(entry instanceof ObjectNode)) {
        throw new BrokenChart("Chart.yaml must not have empty dependencies");
      }
      found.add(
          new ChartDependency(
              text(entry, "name"),
              text(entry, "version"),
              text(entry, "repository"),
              text(entry, "alias")));
    }
    return found;
  }

  /** A number where a text is due is taken for one, as sigs.k8s.io/yaml does. */
  private static String text(JsonNode map, String key) {
    var value = map.path(key);
    if (value.isNumber()) {
      return value.decimalValue().stripTrailingZeros().toPlainString();
    }
    return value.isString() ? value.stringValue() : value.isBoolean() ? value.toString() : "";
  }

  /** The rules of helm pkg/chart/v2/metadata.go. */
  private static ChartMetadata checked(ChartMetadata chart) {
    if (!List.of("v1", "v2").contains(chart.apiVersion())) {
      throw new BrokenChart(
          "Chart.yaml has the apiVersion '" + chart.apiVersion() + "'; it must be v1 or v2");
    }
    var name = chart.name();
    if (name.isEmpty()) {
      throw new BrokenChart("Chart.yaml has no name");
    }
    if (name.equals(".") || name.equals("..") || name.contains("/")) {
      throw new BrokenChart("Chart.yaml must not have the name '" + name + "'");
    }
    if (!VERSION.matcher(chart.version()).matches()) {
      throw new BrokenChart(
          chart.version().isEmpty()
              ? "Chart.yaml has no version"
              : "Chart.yaml has the version '" + chart.version() + "', which is none");
    }
    if (!List.of("", "application", "library").contains(chart.type())) {
      throw new BrokenChart(
          "Chart.yaml has the type '" + chart.type() + "'; it must be application or library");
    }
    checkNames(chart.dependencies());
    return chart;
  }

  private static void checkNames(List<ChartDependency> dependencies) {
    var names = new TreeSet<String>();
    for (var dependency : dependencies) {
      if (!dependency.alias().isEmpty() && !ALIAS.matcher(dependency.alias()).matches()) {
        throw new BrokenChart(
            "Chart.yaml has the alias '" + dependency.alias() + "', which is no name");
      }
      if (!names.add(dependency.usedName())) {
        throw new BrokenChart(
            "Chart.yaml has more than one dependency named '" + dependency.usedName() + "'");
      }
    }
  }
}
