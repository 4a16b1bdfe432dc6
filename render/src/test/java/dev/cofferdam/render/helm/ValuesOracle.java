package dev.cofferdam.render.helm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks Helm and Flux themselves, through {@code oracle/values}, many cases at once. */
final class ValuesOracle {

  private static final Path PROGRAM = Path.of("..", "oracle", "bin", "values");
  private static final JsonMapper JSON = new JsonMapper();

  private final ArrayNode cases = JsonNodeFactory.instance.arrayNode();

  /** Skips the test if the program has not been built. */
  static ValuesOracle ready() {
    assumeTrue(Files.isExecutable(PROGRAM), "oracle/values is not built");
    return new ValuesOracle();
  }

  /** What came of a case; without values it was refused. */
  record Answer(JsonNode values, SortedSet<String> int64s, String name) {

    boolean isRefused() {
      return values.isMissingNode();
    }
  }

  void set(String expression, boolean typed, ObjectNode values) {
    var one = cases.addObject().put("op", typed ? "set" : "setString");
    one.put("expression", expression).set("values", values);
  }

  void name(String name) {
    cases.addObject().put("op", "name").put("name", name);
  }

  void merge(List<byte[]> files) {
    var list = cases.addObject().put("op", "merge").putArray("files");
    files.forEach(file -> list.add(Base64.getEncoder().encodeToString(file)));
  }

  void compose(ObjectNode helmRelease, Values.Objects objects) {
    var one = cases.addObject().put("op", "compose");
    one.set("values", helmRelease.path("spec").path("values"));
    one.set("references", helmRelease.path("spec").path("valuesFrom"));
    var list = one.putArray("objects");
    objects
        .all()
        .forEach(
            (object, keys) -> {
              var slash = object.indexOf('/');
              var entry = list.addObject();
              entry.put("kind", object.substring(0, slash));
              entry.put("name", object.substring(slash + 1));
              var data = entry.putObject("data");
              keys.forEach((key, value) -> data.put(key, value));
            });
  }

  List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    for (var answer : JSON.readTree(run(JSON.writeValueAsBytes(cases)))) {
      SortedSet<String> int64s = new TreeSet<>();
      answer.path("int64").forEach(path -> int64s.add(path.stringValue()));
      answers.add(new Answer(answer.path("values"), int64s, answer.path("name").stringValue("")));
    }
    return answers;
  }

  private static byte[] run(byte[] input) {
    try {
      var file = Files.createTempFile("values", ".json");
      try {
        Files.write(file, input);
        var process =
            new ProcessBuilder(PROGRAM.toString())
                .redirectInput(file.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return process.getInputStream().readAllBytes();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
