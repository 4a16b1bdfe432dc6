package dev.cofferdam.render.helm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

class HelmIgnoreTest {

  private static final Path ORACLE = Path.of("../oracle/bin/helmignore");

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "ab",
          "/",
          "/",
          "*",
          "?",
          "!",
          ".",
          "#",
          " ",
          "[ab]",
          "[^a]",
          "[a-c]",
          "\\*",
          "\\",
          "[",
          "]",
          "**",
          "templates",
          ".x",
          "ü");

  private static final List<String> NAMES =
      List.of("a", "b", "ab", "abc", ".x", "templates", "c", "*", "ü", "a b");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'',            a,                 false",
    "'',            templates/.a,      true",
    "'',            templates/b/.a,    false",
    "'',            .a,                false",
    "*.md,          README.md,         true",
    "*.md,          a/b/README.md,     true",
    "/*.md,         README.md,         true",
    "/*.md,         a/README.md,       false",
    "a/b,           a/b/c,             true",
    "a/b,           x/a/b,             false",
    "a/,            a/b,               true",
    "a/,            a,                 false",
    "'# a',         a,                 false",
    "!a,            a,                 false",
    "!a,            b,                 true",
    "ci,            ci/values.yaml,    true",
    "a?,            ab,                true",
    "a[b-c],        ac,                true",
    "a\\*,          a*,                true",
    "a\\*,          ab,                false",
  })
  void a_rule_means(String rule, String path, boolean ignored) {
    assertThat(new HelmIgnore(rule).ignores(path)).isEqualTo(ignored);
  }

  @Test
  void a_rule_that_helm_refuses_is_refused() {
    assertThatThrownBy(() -> new HelmIgnore("a/**"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Helm does not support '**', got 'a/**'; name each level");
    assertThatThrownBy(() -> new HelmIgnore("a["))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("syntax error in pattern 'a['");
  }

  @Test
  void helm_ignores_the_same() throws Exception {
    assumeTrue(Files.isExecutable(ORACLE), "the oracle is not built");
    var random = new Random(5);
    var cases = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < 3000; i++) {
      var one = cases.addObject();
      one.put("rules", lines(random));
      var paths = one.putArray("paths");
      for (int p = 0; p < 6; p++) {
        paths.add(join(random, NAMES, 1 + random.nextInt(3), "/"));
      }
    }
    var answers = ask(cases);
    for (int i = 0; i < cases.size(); i++) {
      assertThat(ours(cases.get(i))).as(cases.get(i).toString()).isEqualTo(answers.get(i));
    }
    assertThat(answers).anySatisfy(it -> assertThat(it.path("refused").booleanValue()).isTrue());
  }

  private static String lines(Random random) {
    var lines = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      lines.append(join(random, PIECES, random.nextInt(5), "")).append("\n");
    }
    return lines.toString();
  }

  private static String join(Random random, List<String> parts, int count, String between) {
    return random
        .ints(count, 0, parts.size())
        .mapToObj(parts::get)
        .collect(Collectors.joining(between));
  }

  private static JsonNode ours(JsonNode question) {
    var answer = JsonNodeFactory.instance.objectNode();
    try {
      var rules = new HelmIgnore(question.path("rules").stringValue());
      answer.put("refused", false);
      var ignored = answer.putArray("ignored");
      question.path("paths").forEach(path -> ignored.add(rules.ignores(path.stringValue())));
    } catch (IllegalArgumentException e) {
      answer.put("refused", true).putArray("ignored");
    }
    return answer;
  }

  private static JsonNode ask(ArrayNode cases) throws IOException {
    var process =
        new ProcessBuilder(ORACLE.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var writer = new Thread(() -> write(process, cases));
    writer.start();
    var answer = new String(process.getInputStream().readAllBytes(), UTF_8);
    return JsonMapper.shared().readTree(answer);
  }

  private static void write(Process process, ArrayNode cases) {
    try (var out = process.getOutputStream()) {
      out.write(cases.toString().getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
