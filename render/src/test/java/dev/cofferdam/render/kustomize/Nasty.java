package dev.cofferdam.render.kustomize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes texts, values and objects of the kind that quoting and substitution stumble over. */
final class Nasty {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> NAMES =
      List.of("x", "y", "empty", "unset", "_a1", "long", "é", "1x", "odd");

  private static final List<String> OPERATORS =
      List.of(
          "", "", "", ":-", ":=", "=", "-", "+", ":+", ":?", "^", "^^", ",", ",,", ",^", "#", "##",
          "%", "%%", "/", "//", "/#", "/%", ":", ":1:", ":-", ":0:", ": -2:", "@", "^^^", "::");

  private static final List<String> BITS =
      List.of(
          "a", "b", "1", "-2", "+1", "ab", "*", "?", "[a-b]", "[^a]", "[", "]", "\\", "\\/", "\\\\",
          "/", "//", ":", " ", "\n", "é", "ß", "😀", "$", "$$", "{", "#", "%", "'", "\"", "=", "-",
          ", ", "É", "lo", "o", "99", "}", "true", "\0");

  private static final List<String> WORDS =
      List.of(
          "",
          "yes",
          "No",
          "on",
          "y",
          "true",
          "null",
          "~",
          "0x1F",
          "0o17",
          "017",
          "08",
          "0b11",
          "0b-1",
          "1e3",
          "1.",
          ".5",
          "-.5e-3",
          "+1",
          "1_000",
          ".1_5",
          "1__0",
          "1e999",
          ".inf",
          "-.Inf",
          ".nan",
          "2024-01-31",
          "2024-02-30",
          "2024-1-1T1:2:3Z",
          "2024-01-01 10:00:00.5",
          "2024-01-01   1:0:0",
          "2024-01-01T25:00:00Z",
          "2024-01-01t10:00:00+24:60",
          "12:30:45",
          "1:99",
          "12:30",
          "190:20:30.15",
          "-",
          "- a",
          "--- a",
          "---",
          "...",
          "?",
          "? a",
          "?a",
          ":",
          ": a",
          ":a",
          "a: b",
          "a:",
          "a #b",
          "a#b",
          "#a",
          "&a",
          "*a",
          "!a",
          "!!str",
          "|",
          ">",
          "%a",
          "@a",
          "`a",
          "'a'",
          "\"a\"",
          "it's",
          "[a]",
          "{a: b}",
          "a, b",
          " a",
          "a ",
          "  ",
          "\ta",
          "a\tb",
          "a\n",
          "\na",
          "a\nb",
          "a\n\nb\n",
          "a\n\n",
          "\n",
          "\n\n",
          " a\nb",
          "a\n  b\n",
          "a \nb",
          "a\n ",
          "a\n b\n",
          "a\r\nb",
          "a\rb",
          "é",
          "ß 😀",
          "\u00a0",
          "\ufeff",
          "\ufeffa b",
          "\u001b[0m",
          "\0",
          "\u0007",
          "a\\b",
          "\\",
          "<<",
          "<b>&",
          "a=b",
          "-1",
          "-0",
          "0",
          "00",
          "9223372036854775808",
          "99999999999999999999",
          "0xffffffffffffffff",
          "+0xffffffffffffffff",
          "1.0",
          "--x",
          "x: [",
          "#!/bin/sh\necho hi\n",
          "#!/bin/sh\n\tx=1\n",
          "0777777777777777777777777",
          "1-2",
          "1.2.3",
          "10.0.0.1/8",
          "5m",
          "1e",
          "0x",
          "=",
          "\u00ff",
          "%s",
          "a?b",
          ",a",
          "a:b:c",
          "::",
          "1:",
          "e1");

  private static final List<String> LINE_ENDS =
      List.of("a\u2028b", "\u2029a\n", "\u0085", "a \u0085 \u0085 b");

  private final RandomGenerator random;

  private final boolean withLineEnds;

  /**
   * @param withLineEnds whether texts may hold line ends that are none to some readers
   */
  Nasty(RandomGenerator random, boolean withLineEnds) {
    this.random = random;
    this.withLineEnds = withLineEnds;
  }

  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  Map<String, String> variables() {
    var variables = new LinkedHashMap<String, String>();
    for (var name : NAMES) {
      if (!name.equals("unset")) {
        variables.put(name, bits(random.nextInt(5)));
      }
    }
    variables.put("empty", "");
    variables.put("long", "hello/World/hällo".repeat(1 + random.nextInt(3)));
    return variables;
  }

  private String bits(int count) {
    var bits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      bits.append(one(BITS.subList(0, BITS.size() - 1)));
    }
    return bits.toString();
  }

  /** With expressions well-formed and not. */
  String template() {
    var text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(chance(70) ? expression(0) : one(BITS));
    }
    return chance(80) ? text.toString() : damaged(text.toString());
  }

  private String damaged(String text) {
    int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
    return chance(50)
        ? text.substring(0, at) + text.substring(text.offsetByCodePoints(at, 1))
        : text.substring(0, at) + one(BITS) + text.substring(at);
  }

  String expression(int depth) {
    if (chance(8)) {
      return "${#" + one(NAMES) + "}";
    }
    var text = new StringBuilder(chance(5) ? "$${" : "${").append(one(NAMES));
    var operator = one(OPERATORS);
    text.append(operator);
    if (!operator.isEmpty() && !operator.endsWith("^") && !operator.endsWith(",")) {
      text.append(argument(depth));
      text.append(operator.startsWith("/") && chance(85) ? "/" + argument(depth) : "");
    }
    return text + "}";
  }

  private String argument(int depth) {
    return depth < 3 && chance(25)
        ? expression(depth + 1)
        : bits(1 + random.nextInt(3)).replace("}", chance(90) ? "" : "}");
  }

  String text() {
    int kind = random.nextInt(10);
    if (withLineEnds && chance(2)) {
      return one(LINE_ENDS);
    }
    if (kind < 6) {
      return one(WORDS);
    }
    return kind < 8 ? sentence() : one(WORDS) + one(List.of("", " ", "\n", "-", "x")) + one(WORDS);
  }

  /** Long enough to be folded. */
  private String sentence() {
    var text = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.append(chance(85) ? "word" + "x".repeat(random.nextInt(12)) : one(WORDS));
      text.append(" ".repeat(chance(90) ? 1 : random.nextInt(3)));
    }
    return chance(80) ? text.toString().strip() : text.toString();
  }

  /** Such as Go's sort gives one order for: its natural order may go round in a circle. */
  String key() {
    var keys = List.of("a", "b", "a1", "a2", "a10", "a01", "B", "é", "name", "example.com/name");
    return switch (random.nextInt(6)) {
      case 0 -> one(keys) + random.nextInt(200);
      case 1 -> text().replaceAll("\u0085|^<<$|^[0-9].*|[0-9]{19,}", "");
      case 2 -> random.nextInt(120) + one(List.of("", ".", "-", "_"));
      default -> one(keys);
    };
  }

  JsonNode value(int depth) {
    int kind = random.nextInt(depth > 3 ? 6 : 9);
    return switch (kind) {
      case 0 -> number();
      case 1 -> chance(50) ? NODES.nullNode() : NODES.booleanNode(chance(50));
      case 6 -> map(depth);
      case 7, 8 -> list(depth);
      default -> NODES.stringNode(text());
    };
  }

  private JsonNode number() {
    return switch (random.nextInt(6)) {
      case 0 -> NODES.numberNode(random.nextInt(2000) - 1000);
      case 1 -> NODES.numberNode(random.nextLong());
      case 2 -> NODES.numberNode(random.nextDouble() * Math.pow(10, random.nextInt(60) - 30));
      case 3 -> NODES.numberNode(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
      case 4 -> NODES.numberNode(Math.scalb(1.0, random.nextInt(200) - 100));
      default -> NODES.numberNode((double) random.nextInt(10_000_000) / 4);
    };
  }

  private JsonNode map(int depth) {
    var map = NODES.objectNode();
    for (int i = random.nextInt(5); i > 0; i--) {
      map.set(key(), value(depth + 1));
    }
    return map;
  }

  private JsonNode list(int depth) {
    var list = NODES.arrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(value(depth + 1));
    }
    return list;
  }

  ObjectNode object(JsonNode spec) {
    var object = NODES.objectNode();
    object.put("kind", "Thing").put("apiVersion", "example.com/v1");
    object.putObject("metadata").put("name", "thing");
    return object.set("spec", spec);
  }

  /** Values that go well or badly with the YAML around them. */
  Map<String, String> words() {
    var variables = variables();
    variables.keySet().removeAll(List.of("é", "1x"));
    variables.replaceAll((name, value) -> chance(40) ? one(WORDS) : chance(50) ? "v1" : value);
    variables.replaceAll((name, value) -> unmarked(value));
    return variables;
  }

  /** An object whose texts and now and then keys hold expressions. */
  ObjectNode templated() {
    var spec = NODES.objectNode();
    for (int i = random.nextInt(4); i >= 0; i--) {
      var key = chance(90) ? key() : "k" + i + sound() + key();
      spec.set(key, chance(60) ? NODES.stringNode(withExpressions()) : value(2));
    }
    return object(spec);
  }

  /** Without what YAML 1.1 and YAML 1.2 read differently unless it is quoted. */
  private static String unmarked(String text) {
    return text.replaceAll("[&*!|>\\\\]", "");
  }

  private String withExpressions() {
    var text = new StringBuilder(chance(40) ? text() : "");
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append(chance(85) ? sound() : chance(30) ? template() : "")
          .append(chance(40) ? text() : "");
    }
    return unmarked(text.toString().replace("\0", ""));
  }

  /** Such as Flux knows. */
  private String sound() {
    var name = one(NAMES);
    return switch (random.nextInt(7)) {
      case 0 -> "${" + name + ":=" + text().replaceAll("[}$]", "") + "}";
      case 1 -> "${" + name + ":-" + text().replaceAll("[}$]", "") + "}";
      case 2 -> "${" + name + "/a/b c}";
      case 3 -> "${" + name + ":0:2}";
      default -> "${" + name + "}";
    };
  }
}
