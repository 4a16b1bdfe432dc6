package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values, expressions and HelmReleases that nobody would write, from a seed. */
final class RandomValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> KEYS = List.of("a", "b", "c", "a.b", "", "é");
  private static final List<String> SCALARS =
      List.of(
          "x",
          "",
          "true",
          "null",
          "12",
          "a,b",
          "{a,b}",
          "😀",
          "a=b",
          "'q'",
          "'12'",
          "\"12\"",
          "'\"x\"'",
          "'",
          "\"{1,2}\"",
          "\\",
          "a: b",
          "---\nb");
  private static final List<String> TOKENS =
      List.of(
          "a",
          "b",
          "c",
          "a\\.b",
          "é",
          "[0]",
          "[1]",
          "[2]",
          "[-1]",
          "[x]",
          "[+1]",
          "[",
          "]",
          "[007]",
          "[65537]",
          "[99999999999999999999]",
          ".",
          ".",
          "=",
          "=",
          "=",
          ",",
          ",",
          "{",
          "}",
          "true",
          "NULL",
          "fal\u017fe",
          "0",
          "012",
          "-0",
          "+5",
          "-12",
          "9223372036854775807",
          "9223372036854775808",
          "\\",
          "\\,",
          " ",
          "\n",
          "😀",
          "\u0661",
          "1.5",
          "'",
          "\"",
          "\0");
  private static final List<String> PATHS =
      List.of(
          "a",
          "b",
          "c",
          "a.b",
          "a.b.c",
          "a.c",
          "b.a",
          "a\\.b",
          "a[0]",
          "a[1]",
          "a[2]",
          "a[0].b",
          "a[1].b",
          "a.b[0]",
          "a.b[1].c",
          "b[0][1]",
          "c.a",
          "a.",
          ".a",
          "a[0",
          "c[0].a.b",
          "a.b.c.d");
  private static final List<String> TEXTS =
      List.of(
          "",
          "# nothing",
          "null",
          "--- \na: 1\n---\nb: 2",
          "[a]",
          "text",
          "a: [",
          "12",
          "a: 1\n...\nb",
          "%YAML 1.1\n---\na: {b: 1}",
          "---\n---\na: 1",
          "a: {b: ~}",
          "{\"a\": {\"c\": 1e3}}",
          "a: 9007199254740993\nb: 1.5",
          "a: &x {b: 1}\nb: *x\nc: {<<: *x, d: 2}",
          "\uFEFFa: 1",
          "a: |\n  b\n  --- c\n",
          "true: 1\n1: 2",
          "a: .inf",
          "a:\n\t- b",
          "\t",
          "a: b: c",
          "? a",
          "...\na: 1",
          "\uFEFF# c\n---\na: 1",
          "# c\n...\na: 1",
          "\uFEFF---\na: 1",
          "# c\n\n%YAML 1.1\n# d\n---\na: 1\n--- b",
          "\n \n# c\n  --- a",
          "'a",
          "a: !!binary aGVsbG8=",
          "a: 2001-01-01",
          "a: 0o17\nb: 017\nc: 1_000");

  private final SplittableRandom random;

  RandomValues(long seed) {
    this.random = new SplittableRandom(seed);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  ObjectNode map(int depth) {
    var map = NODES.objectNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.set(any(KEYS), value(depth - 1));
    }
    return map;
  }

  private JsonNode value(int depth) {
    int kind = random.nextInt(depth > 0 ? 10 : 5);
    return switch (kind) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> number();
      case 3, 4 -> NODES.stringNode(any(SCALARS));
      case 5, 6 -> {
        var list = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(value(depth - 1));
        }
        yield list;
      }
      default -> map(depth);
    };
  }

  private JsonNode number() {
    return switch (random.nextInt(4)) {
      case 0 -> NODES.numberNode(random.nextInt(20));
      case 1 -> NODES.numberNode(random.nextLong());
      case 2 -> NODES.numberNode(random.nextInt() / 8.0);
      default -> NODES.numberNode(random.nextInt(10) * 1_000_000);
    };
  }

  String expression() {
    var text = new StringBuilder();
    if (chance(50)) {
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        text.append(any(PATHS)).append('=').append(setValue()).append(i > 1 ? "," : "");
      }
    } else {
      for (int i = random.nextInt(14); i > 0; i--) {
        text.append(any(TOKENS));
      }
    }
    return text.toString();
  }

  private String setValue() {
    return chance(70) ? any(SCALARS) : any(TOKENS) + any(TOKENS);
  }

  ObjectNode release() {
    var spec = NODES.objectNode();
    if (chance(80)) {
      spec.set("values", map(4));
    } else if (chance(50)) {
      spec.set("values", value(2));
    }
    var references = spec.putArray("valuesFrom");
    for (int i = random.nextInt(5); i > 0; i--) {
      reference(references.addObject());
    }
    var release = NODES.objectNode();
    release.set("spec", spec);
    return release;
  }

  private void reference(ObjectNode reference) {
    reference.put("kind", chance(2) ? "Pod" : any(List.of("ConfigMap", "Secret")));
    reference.put("name", any(List.of("one", "two")));
    boolean single = chance(60);
    if (single) {
      reference.put("valuesKey", any(List.of("k", "l")));
      reference.put("targetPath", any(PATHS));
    }
    if (chance(10)) {
      reference.put("valuesKey", any(List.of("k", "m", "values.yaml")));
    }
    reference.put("literal", chance(20));
    reference.put("optional", chance(70));
  }

  Values.Objects objects() {
    var objects = Values.Objects.none();
    for (var object : List.of("ConfigMap/one", "ConfigMap/two", "Secret/one", "Secret/two")) {
      if (chance(90)) {
        objects.empty(object);
        objects.with(object, "k", any(SCALARS));
        objects.with(object, "l", chance(3) ? bytes() : setValue().getBytes(UTF_8));
        objects.with(object, "values.yaml", text());
      }
    }
    return objects;
  }

  private byte[] bytes() {
    var bytes = new byte[random.nextInt(1, 6)];
    random.nextBytes(bytes);
    return bytes;
  }

  String text() {
    return chance(85) ? map(4).toString() : any(TEXTS);
  }

  String name() {
    return "x".repeat(random.nextInt(1, 80));
  }
}
