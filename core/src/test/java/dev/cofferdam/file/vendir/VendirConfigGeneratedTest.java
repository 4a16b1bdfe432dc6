package dev.cofferdam.file.vendir;

import static dev.cofferdam.file.vendir.Edits.CODER;
import static dev.cofferdam.file.vendir.Edits.edit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Thousands of files, read back by another YAML reader, one of YAML 1.1. */
class VendirConfigGeneratedTest {

  private static final int FILES = 500;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void adds_one_entry_and_nothing_else(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < FILES; i++) {
      var before = new RandomVendirFile(random).write(List.of());
      var after = edit(CODER, before);
      var expected = read(before);
      list(config(expected), "directories").add(read(ENTRY).get(0));
      assertThat(read(after)).as(before).isEqualTo(expected);
      assertThat(kept(before, after)).as("%s%n=>%n%s", before, after).isTrue();
      assertThat(edit(CODER, after)).isEqualTo(after);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void adds_one_content_and_nothing_else(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < FILES; i++) {
      var around =
          random.nextBoolean()
              ? List.of("path: charts", "contents:", "- path: other", "  manual: {}")
              : List.of("{path: charts, contents: [{path: other, manual: {}}]}");
      var before = new RandomVendirFile(random).write(around).replace("charts/", "charts2/");
      var after = edit(CODER, before);
      var expected = read(before);
      var content = map(list(map(read(ENTRY).get(0)), "contents").get(0));
      content.put("path", "coder");
      list(named(config(expected), "charts"), "contents").add(content);
      assertThat(read(after)).as(before).isEqualTo(expected);
      assertThat(kept(before, after)).as("%s%n=>%n%s", before, after).isTrue();
      assertThat(edit(CODER, after)).isEqualTo(after);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void changes_one_entry_and_nothing_else(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < FILES; i++) {
      var version = VERSIONS.get(random.nextInt(VERSIONS.size()));
      var url = URLS.get(random.nextInt(URLS.size()));
      var entry = random.nextBoolean() ? FLOW : BLOCK;
      var before =
          new RandomVendirFile(random)
              .write(entry.stream().map(line -> line.formatted(version, url)).toList());
      var after = edit(CODER, before);
      var expected = read(before);
      map(list(named(config(expected), "charts/coder"), "contents").get(0))
          .put("helmChart", map(list(map(read(ENTRY).get(0)), "contents").get(0)).get("helmChart"));
      assertThat(read(after)).as(before).isEqualTo(expected);
      assertThat(neutral(after)).isEqualTo(neutral(before));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11, 12})
  void edits_or_refuses_a_file_with_typing_errors(long seed) {
    var random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < FILES; i++) {
      var before = mangled(new RandomVendirFile(random).write(List.of()), random);
      try {
        var after = edit(CODER, before);
        assertThat(edit(CODER, after)).as(before).isEqualTo(after);
      } catch (IllegalArgumentException e) {
        refused++;
        assertThat(e.getMessage()).as(before).startsWith("vendir.yml").doesNotContain("\n");
      }
    }
    assertThat(refused).isBetween(FILES / 10, FILES * 9 / 10);
  }

  private static String mangled(String text, Random random) {
    var typed =
        List.of("", " ", "\n", "- ", ": ", "#", "[", "}", ", ", "&a ", "*a", "|", "'", "? ");
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(4));
    return text.substring(0, from) + typed.get(random.nextInt(typed.size())) + text.substring(to);
  }

  private static final String ENTRY =
      """
      path: charts/coder
      contents:
      - path: .
        helmChart:
          name: coder
          version: "2.29.1"
          repository:
            url: https://helm.coder.com/v2
      """;

  private static final List<String> VERSIONS =
      List.of("2.29.1", "'2.29.1'", "\"2.29.1\"", "2.1", "v2.29.1", "'9'", "\"9\"", "9");
  private static final List<String> URLS =
      List.of("https://helm.coder.com/v2", "'https://a.b'", "\"https://a.b/c\"", "https://a.b");

  private static final List<String> BLOCK =
      List.of(
          "contents:",
          "- helmChart:",
          "    version: %1$s",
          "    repository:",
          "      url: %2$s",
          "    name: coder",
          "  path: .",
          "path: charts/coder");
  private static final List<String> FLOW =
      List.of(
          "{path: charts/coder, contents: [{path: ., helmChart: {name: coder, version: %1$s,"
              + " repository: {url: %2$s}}}]}");

  /** The text without what may change: the version and the URL of the one entry. */
  private static String neutral(String text) {
    return text.replaceAll("(version: )['\"]?(2\\.29\\.1|2\\.1|v2\\.29\\.1|9)['\"]?", "$1")
        .replaceAll("(url: )['\"]?https://(helm\\.coder\\.com/v2|a\\.b(/c)?)['\"]?", "$1");
  }

  /** Whether the old text is the new one without one piece, but for an empty list that went. */
  private static boolean kept(String before, String after) {
    var old = before.replaceFirst("directories: +(\\[ ?]|null)", "directories:");
    int head = 0;
    while (head < old.length() && old.charAt(head) == after.charAt(head)) {
      head++;
    }
    return after.endsWith(old.substring(head)) || isReorderedHead(old, after, head);
  }

  /** The same, if the piece begins like the text behind it. */
  private static boolean isReorderedHead(String old, String after, int head) {
    int piece = after.length() - old.length();
    for (int at = head; at >= 0 && piece >= 0; at--) {
      if (after.substring(at + piece).equals(old.substring(at))) {
        return true;
      }
    }
    return false;
  }

  private static List<Object> read(String text) {
    var documents = new ArrayList<Object>();
    new Yaml().loadAll(text).forEach(document -> documents.add(copy(document)));
    return documents;
  }

  /** Without the sharing that aliases bring. */
  private static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      var copy = new LinkedHashMap<Object, Object>();
      map.forEach((key, item) -> copy.put(key, copy(item)));
      return copy;
    }
    if (value instanceof List<?> list) {
      var copy = new ArrayList<Object>();
      list.forEach(item -> copy.add(copy(item)));
      return copy;
    }
    return value == null ? "null" : value;
  }

  private static Map<Object, Object> config(List<Object> documents) {
    return documents.stream()
        .filter(Map.class::isInstance)
        .map(VendirConfigGeneratedTest::map)
        .filter(document -> Objects.equals(document.get("kind"), "Config"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<Object, Object> named(Map<Object, Object> config, String path) {
    return list(config, "directories").stream()
        .map(VendirConfigGeneratedTest::map)
        .filter(directory -> Objects.equals(directory.get("path"), path))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Map<Object, Object> map(Object value) {
    return (Map<Object, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<Object, Object> map, String key) {
    if (!(map.get(key) instanceof List)) {
      map.put(key, new ArrayList<>());
    }
    return (List<Object>) Objects.requireNonNull(map.get(key));
  }
}
