package dev.cofferdam.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

class YamlWriterTest {

  /** Strings that some YAML reader takes for a number, a boolean, nothing, or two lines. */
  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "on",
          "off",
          "yes",
          "no",
          "y",
          "n",
          "Y",
          "N",
          "ON",
          "Off",
          "true",
          "True",
          "TRUE",
          "false",
          "null",
          "Null",
          "~",
          "0644",
          "0o17",
          "0x1F",
          "0b11",
          "1_000",
          "1e3",
          "1E3",
          "12e03",
          "-1",
          "+1",
          ".5",
          "5.",
          ".inf",
          "-.INF",
          ".NaN",
          "1:30",
          "190:20:30",
          "2001-01-01",
          "2001-01-01T00:00:00Z",
          "=",
          "<<",
          "-",
          "- a",
          "?",
          "? a",
          ":",
          "a: b",
          "a:",
          ":a",
          "a #b",
          "#a",
          "&a",
          "*a",
          "!a",
          "!!str a",
          "|",
          ">",
          "%a",
          "@a",
          "`a",
          "'",
          "\"",
          "'a'",
          "\"a\"",
          "{a}",
          "[a]",
          "{}",
          "[]",
          ",",
          "a,b",
          "${x}",
          "$${x}",
          "{{ .x }}",
          "*.coder",
          "---",
          "...",
          "--- a",
          "a b",
          " a",
          "a ",
          "\ta",
          "a\t",
          "a\tb",
          "a\\b",
          "a\nb",
          "a\nb\n",
          "a\nb\n\n",
          "\na",
          " a\nb",
          "a \nb",
          "a\n b",
          "a\n\tb",
          "a\n\nb\n",
          "a\r\nb",
          "a\rb",
          "a\u0085b",
          "a\n\u0085b",
          "a\u2028b",
          "a\u2029b",
          "a\n\u2028b",
          "\ufeffa",
          "a\ufeffb\nc",
          "a\u00a0b",
          "\u0000",
          "\u0007",
          "\u001b[0m",
          "\u007f",
          "emoji \ud83d\ude00",
          "\ud83d\ude00\nx",
          "Z\u00fcrich",
          "#!/bin/sh\nset -e\n\n\techo \"a: b\" # c\n",
          "10m",
          "1h30m",
          "500ms",
          "250m",
          "512Mi",
          "2Gi",
          "10e",
          "1E",
          "2.29.1",
          "v1",
          "./apps/coder-prod",
          "https://coder.tail1a2b3.ts.net",
          "x".repeat(500),
          "word ".repeat(100) + "end",
          "null ",
          "Yes sir",
          "1.2.3.4",
          "0",
          "00",
          "08",
          "1.0",
          "infinity",
          "nan");

  private static final String ALPHABET =
      "aZ09 \t\n\r:#-?,.[]{}&*!|>'\"%@`~=<+$\\/_\u0085\u2028\u2029\ufeff\u00a0\u00e9\u4e2d\u0001\u007f";

  @Test
  void writes_what_reviewers_read() {
    var map = new TreeMap<String, Object>();
    map.put("url", "https://coder.tail1a2b3.ts.net");
    map.put("timeout", "10m");
    map.put("enabled", "true");
    map.put("prune", true);
    map.put("retries", 3);
    map.put("hosts", List.of("coder", "*.coder"));
    map.put(
        "env", List.of(Collections.singletonMap("name", "A"), List.of(), Collections.emptyMap()));
    map.put("script", "set -e\n\necho hi\n");

    assertThat(YamlWriter.write(map))
        .isEqualTo(
            """
            enabled: "true"
            env:
              - name: A
              - []
              - {}
            hosts:
              - coder
              - "*.coder"
            prune: true
            retries: 3
            script: |
              set -e

              echo hi
            timeout: 10m
            url: https://coder.tail1a2b3.ts.net
            """);
  }

  @Test
  void sorts_maps_whatever_their_own_order() {
    assertThat(YamlWriter.write(Map.of("b", 1, "a", Map.of("d", 1, "c", 2), "e", 3)))
        .isEqualTo("a:\n  c: 2\n  d: 1\nb: 1\ne: 3\n");
  }

  @Test
  void puts_the_name_of_an_object_first() {
    var namespace =
        new NamespaceBuilder()
            .withNewMetadata()
            .addToAnnotations("a", "1")
            .addToLabels("l", "x")
            .withName("coder")
            .endMetadata()
            .build();

    assertThat(YamlWriter.write(namespace))
        .isEqualTo(
            """
            apiVersion: v1
            kind: Namespace
            metadata:
              name: coder
              labels:
                l: x
              annotations:
                a: "1"
            """);
  }

  @Test
  void keeps_nulls_and_empty_values() {
    var map = new TreeMap<String, Object>();
    map.put("empty", "");
    map.put("nothing", null);

    assertThat(YamlWriter.write(map)).isEqualTo("empty: \"\"\nnothing: null\n");
  }

  @Test
  void an_independent_reader_finds_hostile_strings_unchanged() {
    assertReadBack(hostileMap());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void an_independent_reader_finds_random_strings_unchanged(long seed) {
    assertReadBack(randomMap(new Random(seed), 2_000));
  }

  @Test
  void kubectl_finds_hostile_and_random_strings_unchanged(@TempDir Path folder) throws Exception {
    assumeTrue(kubectl(folder, "version", "--client") == 0, "kubectl is not installed");
    var strings = hostileMap();
    strings.putAll(randomMap(new Random(42), 5_000));
    Files.writeString(folder.resolve("in.yaml"), YamlWriter.write(configMap(strings)));

    int status = kubectl(folder, "annotate", "--local", "-f", "in.yaml", "read=back", "-o", "json");

    assertThat(status).as(Files.readString(folder.resolve("err"))).isZero();
    var json = JsonMapper.shared().readTree(folder.resolve("out").toFile());
    var read = new TreeMap<String, String>();
    json.get("data").properties().forEach(e -> read.put(e.getKey(), e.getValue().stringValue()));
    assertThat(read).isEqualTo(strings);
  }

  private static Map<String, Object> configMap(Map<String, String> data) {
    var map = new TreeMap<String, Object>();
    map.put("apiVersion", "v1");
    map.put("kind", "ConfigMap");
    map.put("metadata", Collections.singletonMap("name", "strings"));
    map.put("data", data);
    return map;
  }

  private static SortedMap<String, String> hostileMap() {
    var map = new TreeMap<String, String>();
    HOSTILE.forEach(hostile -> map.put(hostile, hostile));
    HOSTILE.forEach(hostile -> map.put("v" + map.size(), hostile));
    return map;
  }

  private static SortedMap<String, String> randomMap(Random random, int size) {
    var map = new TreeMap<String, String>();
    for (int i = 0; i < size; i++) {
      map.put(randomString(random), randomString(random));
    }
    return map;
  }

  private static String randomString(Random random) {
    var text = new StringBuilder();
    for (int length = random.nextInt(14); length > 0; length--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static void assertReadBack(Map<String, String> strings) {
    var options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    Map<?, ?> read = new Yaml(new SafeConstructor(options)).load(YamlWriter.write(strings));
    var different = new ArrayList<String>();
    strings.forEach(
        (key, value) -> {
          if (!value.equals(read.get(key))) {
            different.add("'%s' was read as '%s'".formatted(key, read.get(key)));
          }
        });
    assertThat(different).isEmpty();
    assertThat(read).hasSameSizeAs(strings);
  }

  private static int kubectl(Path folder, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("kubectl"));
    command.addAll(List.of(arguments));
    try {
      var process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(folder.resolve("out").toFile())
              .redirectError(folder.resolve("err").toFile())
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException e) {
      return -1;
    }
  }
}
