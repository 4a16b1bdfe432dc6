package dev.cofferdam.render.kustomize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes sources that only list, with all that people and machines write into manifests. */
final class RandomSource {

  /** Scalars that readers of YAML disagree about, and some that they do not. */
  private static final List<String> SCALARS =
      List.of(
          "text",
          "'quoted'",
          "\"a\\tb\"",
          "yes",
          "No",
          "on",
          "OFF",
          "y",
          "N",
          "true",
          "True",
          "FALSE",
          "~",
          "null",
          "Null",
          "",
          "0",
          "1",
          "-1",
          "+1",
          "0644",
          "0o644",
          "-0o17",
          "08",
          "0x1F",
          "0b11",
          "1_000",
          "1.0",
          "1.5",
          ".5",
          "-.5",
          "+1.5",
          "1.",
          "1e3",
          "1E-3",
          "1e21",
          "1e400",
          "12345678901",
          "9223372036854775807",
          "9223372036854775808",
          "18446744073709551616",
          "0.1",
          "1e-7",
          "100000000000000000000.0",
          "2026-01-02",
          "2026-1-2",
          "2026-13-40",
          "2026-01-02T03:04:05Z",
          "2026-01-02t03:04:05.120+02:00",
          "2026-01-02 03:04:05",
          "12:30",
          "190:20:30",
          "=",
          "<<",
          "'yes'",
          "'0644'",
          "\"true\"",
          "'2026-01-02'",
          "!!str 1",
          "!!str yes",
          "!custom x",
          "!!int '7'",
          "!!binary aGVsbG8=",
          "1.2.3",
          "1-2",
          "v1",
          "100m",
          "0.5Gi",
          "a#b",
          "a:b",
          "&anchor x",
          "é",
          "'it''s'",
          "|\n  block\n  text",
          ">-\n  folded\n  text",
          "|+\n  keep\n",
          "[]",
          "{}",
          "[1, yes, ~]",
          "{a: on, b: 0644}",
          "_1",
          "0_8",
          "0x_1",
          "-0",
          "-0.0",
          "1__0",
          "+.5e3",
          "0b",
          "0o8",
          "0o",
          "1e",
          ".e1",
          "yes no",
          "no.",
          "off,",
          "n/a");

  private static final List<String> KEYS =
      List.of(
          "a",
          "b",
          "key",
          "on",
          "n",
          "'1'",
          "'~'",
          "x.y",
          "1.2.3",
          "1a",
          "'on'",
          "'null'",
          "a-b",
          "é",
          "'2026-01-02'",
          "1-2");

  /** Keys that kustomize cannot write as JSON. */
  private static final List<String> WRONG_KEYS =
      List.of("2026", "true", "1.5", "0x1", "~", "2026-01-02", ".5", "1e3");

  private static final List<String> ANNOTATIONS =
      List.of(
          "text",
          "'true'",
          "true",
          "0644",
          "1.0",
          "yes",
          "~",
          "null",
          "",
          "2026-01-02",
          "\"1\"",
          "{a: b}",
          "[x]",
          "1e3",
          "0x1F");

  private static final List<String> SEPARATORS =
      List.of(
          "---\n",
          "---\n",
          "---\n",
          "--- # next\n",
          "---\n---\n",
          "---\n# nothing\n---\n",
          "---\nnull\n---\n",
          "---\n{}\n---\n",
          "...\n---\n",
          "---   \n",
          "---\n~\n---\n");

  private static final List<String> KINDS =
      List.of(
          "v1 ConfigMap",
          "v1 Secret",
          "v1 Namespace",
          "apps/v1 Deployment",
          "x.io/v1 Thing",
          "rbac.authorization.k8s.io/v1 ClusterRole",
          "x.io/v1 Checklist",
          "v1 Service");

  private final SplittableRandom random;
  private final TreeMap<String, String> files = new TreeMap<>();
  private int names;

  RandomSource(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A source whose root has a kustomization file, or some other files. */
  Map<String, String> files(boolean listed) {
    directory("", 0, listed);
    return files;
  }

  private void directory(String at, int depth, boolean listed) {
    List<String> entries = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      var name = "f" + ++names + pick(List.of(".yaml", ".yml", ".yaml"));
      files.put(at + name, file());
      entries.add(name);
    }
    for (int i = depth < 2 ? random.nextInt(3) : 0; i > 0; i--) {
      var name = pick(List.of("d", "e-", ".h")) + ++names;
      directory(at + name + "/", depth + 1, listed || chance(50));
      entries.add(name);
    }
    if (listed) {
      files.put(at + pick(SourceFiles.KUSTOMIZATION_NAMES), kustomization(entries));
    }
    if (chance(20)) {
      files.put(at + "notes.txt", "[ no yaml");
    }
  }

  private String kustomization(List<String> entries) {
    var text = new StringBuilder(chance(50) ? "apiVersion: kustomize.config.k8s.io/v1beta1\n" : "");
    text.append(chance(50) ? "kind: Kustomization\n" : "").append("resources:\n");
    for (var entry : entries) {
      if (!chance(5)) {
        text.append("- ").append(pick(List.of("", "./", "x/../"))).append(entry).append("\n");
      }
    }
    if (chance(3)) {
      text.append("- ").append(pick(List.of("lost.yaml", ".", "..", entries.get(0)))).append("\n");
    }
    return text.toString();
  }

  private String file() {
    if (chance(15)) {
      return list();
    }
    var text = new StringBuilder(chance(30) ? "---\n" : chance(20) ? "# a comment\n" : "");
    text.append(object(""));
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(pick(SEPARATORS)).append(chance(10) ? list() : object(""));
    }
    var ending = chance(10) ? text.toString().replace("\n", "\r\n") : text.toString();
    return ending + pick(List.of("", "", "---\n", "\n", "# the end", "---"));
  }

  private String list() {
    var items =
        IntStream.rangeClosed(0, random.nextInt(3))
            .mapToObj(i -> "- " + object("  ").stripLeading())
            .collect(Collectors.joining());
    var nothing = chance(20) ? "- null\n" : "";
    return "apiVersion: v1\nkind: %s\nitems:\n".formatted(pick(List.of("List", "ConfigMapList")))
        + nothing
        + items;
  }

  private String object(String indent) {
    var kind = pick(KINDS).split(" ", -1);
    var lines = new ArrayList<String>();
    if (!chance(1)) {
      lines.add("apiVersion: " + kind[0]);
    }
    lines.add("kind: " + kind[1]);
    lines.add("metadata:");
    lines.add("  name: " + (chance(1) ? "same" : "n" + ++names));
    if (chance(30)) {
      lines.add("  namespace: " + pick(List.of("default", "apps", "''")));
    }
    if (chance(40)) {
      lines.add("  annotations:");
      lines.addAll(annotations());
    }
    if (chance(20)) {
      lines.add("  labels: " + pick(List.of("{a: b}", "{}", "", "{a: yes}", "{a: 1}")));
    }
    if (chance(90)) {
      lines.add("data:");
      lines.addAll(entries("  "));
    }
    if (chance(30)) {
      lines.addAll(anchors());
    }
    return lines.stream()
        .flatMap(it -> Arrays.stream(it.split("\n", -1)))
        .map(it -> it.isEmpty() ? it : indent + it)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private List<String> annotations() {
    List<String> lines = new ArrayList<>();
    if (chance(10)) {
      lines.add("    config.kubernetes.io/local-config: " + pick(List.of("'true'", "false", "")));
    }
    if (chance(10)) {
      lines.add("    config.kubernetes.io/path: x");
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      lines.add("    a%d: %s".formatted(i, pick(ANNOTATIONS)));
    }
    return lines;
  }

  private List<String> entries(String indent) {
    List<String> lines = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      var special = random.nextInt(300) == 0 ? WRONG_KEYS : KEYS;
      var key = chance(10) ? pick(special) : "k" + i;
      lines.add(indent + key + ": " + pick(SCALARS).replace("\n", "\n" + indent));
    }
    if (chance(30) && indent.length() < 8) {
      lines.add(indent + "nested:");
      lines.addAll(entries(indent + "  "));
    }
    return lines;
  }

  private List<String> anchors() {
    return pick(
        List.of(
            List.of("base: &base {p: q, r: yes}", "more: {<<: *base, r: 1}", "again: *base"),
            List.of("one: &one", "  p: 0644", "two:", "  <<: *one", "  q: &late on"),
            List.of("x: &x {a: 1}", "y: &y {a: 2, b: 2}", "z: {<<: [*x, *y], c: off}"),
            List.of("word: &word on", "same: *word"),
            List.of("list: &list [a, n, 1]", "other: *list")));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
