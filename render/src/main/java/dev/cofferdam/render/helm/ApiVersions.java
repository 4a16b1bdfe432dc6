package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.YamlReader;
import java.util.SortedSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes {@code .Capabilities.APIVersions} hold what a cluster serves, and nothing else.
 *
 * <p>Helm without a cluster adds every version that its Kubernetes library has ever known, long
 * removed ones included (helm pkg/chart/common/capabilities.go), and in process it can be told
 * none.
 */
public final class ApiVersions {

  private static final String FILE = "templates/_cofferdam-api-versions.tpl";

  private ApiVersions() {}

  /** A chart whose templates, and those in its files and values, see these versions. */
  public static ChartFiles in(ChartFiles files, SortedSet<String> apiVersions) {
    var map = JsonNodeFactory.instance.objectNode();
    var list = JsonNodeFactory.instance.arrayNode();
    for (var version : apiVersions) {
      map.put(version, true);
      list.add(version);
    }
    var definitions =
        definition(CapabilitiesRewriting.MAP, map) + definition(CapabilitiesRewriting.LIST, list);
    return files.mapTexts(ApiVersions::rewritten).with(FILE, definitions.getBytes(UTF_8));
  }

  private static String definition(String name, JsonNode value) {
    return "{{ define \"" + name + "\" }}" + value + "{{ end }}";
  }

  private static String rewritten(String path, String text) {
    boolean isValues = path.equals("values.yaml") || path.endsWith("/values.yaml");
    return isValues ? values(text) : CapabilitiesRewriting.of(text);
  }

  /** What is quoted in YAML is no template yet. */
  private static String values(String text) {
    if (!text.contains("APIVersions")) {
      return text;
    }
    var reading = YamlReader.read(text.getBytes(UTF_8));
    boolean isPlain = reading.faults().isEmpty() && reading.documents().size() == 1;
    if (isPlain && reading.documents().get(0).value() instanceof ObjectNode values) {
      var now = in(values);
      return now.equals(values) ? text : now.toString();
    }
    return text;
  }

  /** Values whose texts, as templates, see them. */
  public static ObjectNode in(ObjectNode values) {
    return (ObjectNode) rewritten(values);
  }

  private static JsonNode rewritten(JsonNode value) {
    if (value instanceof StringNode text) {
      return StringNode.valueOf(CapabilitiesRewriting.of(text.stringValue()));
    }
    if (value instanceof ObjectNode object) {
      var copy = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(field -> copy.set(field.getKey(), rewritten(field.getValue())));
      return copy;
    }
    if (value instanceof ArrayNode array) {
      var copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> copy.add(rewritten(item)));
      return copy;
    }
    return value;
  }
}
