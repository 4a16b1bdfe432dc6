package dev.cofferdam.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trees made by chance, written in many styles, are read as they were, and stand where they are.
 */
class RandomDocumentTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "yes",
          "~",
          "0644",
          "1.5",
          "a: b",
          "- a",
          "#",
          "x #y",
          "é",
          "😀😀",
          "'",
          "\"",
          "\\",
          "two\nlines",
          "end\n",
          "\n\nhead",
          "tab\there",
          "{",
          "[",
          "*a",
          "&a",
          "!x",
          "|",
          "%",
          "@",
          "`",
          "<<",
          "null",
          "2001-01-01",
          "...",
          "---",
          " lead",
          "trail ",
          "a,b",
          "1e3",
          "=");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void are_read_as_they_were(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      var tree = tree(random, 4);
      var expected = JSON.readTree(JSON.writeValueAsString(tree));
      for (var text : written(tree, random)) {
        var reading = YamlReader.read(text.getBytes(UTF_8));
        assertThat(reading.faults()).as(text).isEmpty();
        assertThat(reading.documents()).as(text).hasSize(1);
        var document = reading.documents().get(0);
        assertThat(document.value()).as(text).isEqualTo(expected);
        checkPlaces(document, document.value(), new ArrayList<>(), text.split("\r?\n", -1));
      }
    }
  }

  /**
   * The library cannot read all that it writes: it miscounts the indentation of a block in a list.
   */
  private static List<String> written(Object tree, Random random) {
    var options = new DumperOptions();
    options.setAllowUnicode(random.nextBoolean());
    options.setWidth(20 + random.nextInt(100));
    options.setIndent(2 + random.nextInt(4));
    options.setExplicitStart(random.nextBoolean());
    options.setDefaultFlowStyle(pick(random, DumperOptions.FlowStyle.values()));
    options.setDefaultScalarStyle(
        pick(
            random,
            DumperOptions.ScalarStyle.PLAIN,
            DumperOptions.ScalarStyle.SINGLE_QUOTED,
            DumperOptions.ScalarStyle.LITERAL,
            DumperOptions.ScalarStyle.FOLDED));
    var yaml = new Yaml(options).dump(tree);
    var json = JSON.writeValueAsString(tree);
    var pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    return List.of(yaml, yaml.replace("\n", "\r\n"), json, pretty, "# x\n" + pretty);
  }

  private static void checkPlaces(
      Document document, JsonNode node, List<Object> path, String[] lines) {
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      path.add(i);
      checkPlaces(document, node.get(i), path, lines);
      path.remove(path.size() - 1);
    }
    for (var key : node.propertyNames()) {
      path.add(key);
      checkText(document.placeOfKey(path), key, lines);
      checkPlaces(document, node.get(key), path, lines);
      path.remove(path.size() - 1);
    }
    checkText(document.placeOf(path), node, lines);
  }

  private static void checkText(Place place, JsonNode node, String[] lines) {
    if (node.isString()) {
      checkText(place, node.stringValue(), lines);
    } else if (node.isValueNode()) {
      assertThat(from(place, lines)).containsPattern("^(!!\\w+ [\"'|>]|" + node + ")");
    }
  }

  private static void checkText(Place place, String text, String[] lines) {
    assertThat(from(place, lines))
        .matches(
            it -> "\"'|>!?".indexOf(it.charAt(0)) >= 0 || it.startsWith(text.split("\\s", 2)[0]));
  }

  private static String from(Place place, String[] lines) {
    var line = lines[place.line() - 1];
    return line.substring(line.offsetByCodePoints(0, place.column() - 1));
  }

  private static Object tree(Random random, int depth) {
    int kind = random.nextInt(depth > 0 ? 4 : 2);
    if (kind == 2) {
      var list = new ArrayList<Object>();
      random.ints(random.nextInt(4)).forEach(i -> list.add(tree(random, depth - 1)));
      return list;
    }
    if (kind == 3 || depth == 4) {
      var map = new LinkedHashMap<String, Object>();
      random.ints(random.nextInt(5)).forEach(i -> map.put(text(random), tree(random, depth - 1)));
      return map;
    }
    return kind == 0
        ? text(random)
        : pick(random, 1, -7, 1L << 40, 1.5, true, false, Integer.MAX_VALUE, 1e-9);
  }

  private static String text(Random random) {
    return random.nextBoolean()
        ? TEXTS.get(random.nextInt(TEXTS.size()))
        : "k" + Integer.toString(random.nextInt(1 << 20), 36);
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
