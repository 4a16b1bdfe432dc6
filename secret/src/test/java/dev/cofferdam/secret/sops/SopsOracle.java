package dev.cofferdam.secret.sops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The code of sops itself, if {@code oracle/sops} has been built into {@code oracle/bin}. */
final class SopsOracle {

  private static final Path EXECUTABLE = Path.of("..", "oracle", "bin", "sops");

  private SopsOracle() {}

  static ObjectNode decrypt(String yaml, Keys keys) {
    return Documents.JSON.createObjectNode().put("decrypt", yaml).put("identity", keys.identity());
  }

  static ObjectNode encrypt(String yaml, SopsSettings settings) {
    return Documents.JSON
        .createObjectNode()
        .put("encrypt", yaml)
        .put("regex", settings.encryptedRegex())
        .put("macOnly", settings.macOnlyEncrypted())
        .set("to", Documents.JSON.valueToTree(settings.recipients()));
  }

  static ObjectNode rule(String config, String path) {
    return Documents.JSON.createObjectNode().put("config", config).put("path", path);
  }

  /** An answer for each case; {@code error} if there is no other. */
  static List<JsonNode> ask(List<ObjectNode> cases) {
    assumeThat(Files.isExecutable(EXECUTABLE)).as("oracle/bin/sops is built").isTrue();
    try {
      var in = Files.createTempFile("sops", ".json");
      var out = Files.createTempFile("sops", ".json");
      try {
        Files.writeString(in, Documents.JSON.writeValueAsString(cases), UTF_8);
        run(in, out);
        return Documents.JSON.readTree(Files.readString(out, UTF_8)).valueStream().toList();
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
