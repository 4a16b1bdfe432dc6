package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Flux's own libraries, as the program {@code oracle/kustomize}. */
final class FluxOracle {

  private static final Path PROGRAM = Path.of("..", "oracle", "bin", "kustomize");
  private static final JsonMapper JSON = new JsonMapper();

  private FluxOracle() {}

  /** One Kustomization over a source. */
  record Case(Map<String, String> files, String path, ObjectNode spec, boolean apply) {}

  /** What Flux gives: objects, or an error. */
  record Answer(List<JsonNode> objects, String error) {}

  /** Skips the test if the program has not been built. */
  static List<Answer> ask(List<Case> cases) {
    assumeTrue(Files.isExecutable(PROGRAM), "oracle/bin/kustomize is not built");
    var requests = JSON.createArrayNode();
    for (var it : cases) {
      var request = requests.addObject();
      var files = request.putObject("files");
      it.files().forEach(files::put);
      request.put("path", it.path()).put("apply", it.apply());
      var object = request.putObject("kustomization");
      object.put("apiVersion", "kustomize.toolkit.fluxcd.io/v1").put("kind", "Kustomization");
      object.putObject("metadata").put("name", "apps").put("namespace", "flux-system");
      object.set("spec", it.spec());
    }
    List<Answer> answers = new ArrayList<>();
    for (var answer : JSON.readTree(run(requests.toString()))) {
      var objects = answer.path("objects").valueStream().toList();
      answers.add(new Answer(objects, answer.path("error").asString("")));
    }
    return answers;
  }

  private static String run(String input) {
    try {
      var file = Files.createTempFile("oracle-", ".json");
      try {
        Files.writeString(file, input);
        var process =
            new ProcessBuilder(PROGRAM.toAbsolutePath().toString())
                .redirectInput(file.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
