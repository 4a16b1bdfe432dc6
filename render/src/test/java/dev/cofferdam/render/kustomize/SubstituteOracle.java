package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Flux's own code, if {@code oracle/substitute} has been built into {@code oracle/bin}. */
final class SubstituteOracle {

  private static final Path EXECUTABLE = Path.of("..", "oracle", "bin", "substitute");
  private static final JsonMapper JSON = new JsonMapper();

  private SubstituteOracle() {}

  static ObjectNode text(String text, Map<String, String> variables, boolean strict) {
    return JSON.createObjectNode()
        .put("text", text)
        .put("strict", strict)
        .set("variables", JSON.valueToTree(variables));
  }

  static ObjectNode value(JsonNode value) {
    return JSON.createObjectNode().set("value", value);
  }

  static ObjectNode object(JsonNode object, Map<String, String> variables, boolean strict) {
    return JSON.createObjectNode()
        .put("strict", strict)
        .put("always", true)
        .set("variables", JSON.valueToTree(variables))
        .set("object", object);
  }

  /** An answer for each case; {@code error} if there is no other. */
  static List<JsonNode> ask(List<ObjectNode> cases) {
    assumeThat(Files.isExecutable(EXECUTABLE)).as("oracle/bin/substitute is built").isTrue();
    try {
      var in = Files.createTempFile("substitute", ".jsonl");
      var out = Files.createTempFile("substitute", ".jsonl");
      try {
        Files.write(in, cases.stream().map(JSON::writeValueAsString).toList(), UTF_8);
        run(in, out);
        return Files.readAllLines(out, UTF_8).stream().map(JSON::readTree).toList();
      } finally {
        Files.delete(in);
        Files.delete(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Path in, Path out) throws IOException {
    var process =
        new ProcessBuilder(EXECUTABLE.toString())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.onExit().join().exitValue()).isZero();
  }
}
