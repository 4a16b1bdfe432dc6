package dev.cofferdam.rule.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.Document;
import dev.cofferdam.document.YamlReader;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is written into a text as YAML or JSON: manifests, and patches of them. */
final class Patches {

  /** What is longer is data. */
  private static final int LONGEST = 100_000;

  private Patches() {}

  /** The documents in a text; none if it is no YAML. */
  static List<JsonNode> documents(String text) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    var reading = YamlReader.read(text.getBytes(UTF_8));
    return reading.faults().isEmpty()
        ? reading.documents().stream().map(Document::value).map(JsonNode.class::cast).toList()
        : List.of();
  }

  /** Whether a text may be a manifest of a Secret, or have one in it. */
  static boolean mayHoldSecret(String text) {
    return text.contains("Secret") && text.contains("kind") && text.contains("ata");
  }

  static boolean isSecret(JsonNode node) {
    return node.path("kind").asString("").equals("Secret")
        && node.path("apiVersion").asString("").equals("v1");
  }

  /** The last step of a JSON Pointer (RFC 6901); a dash is the end of a list. */
  static String lastStep(String pointer) {
    var steps = pointer.split("/", -1);
    for (int i = steps.length - 1; i > 0; i--) {
      if (!steps[i].isEmpty() && !steps[i].equals("-") && !isNumber(steps[i])) {
        return steps[i].replace("~1", "/").replace("~0", "~");
      }
    }
    return "";
  }

  private static boolean isNumber(String step) {
    return step.chars().allMatch(Character::isDigit);
  }

  /** Whether an operation of a JSON Patch (RFC 6902) writes into the data of a Secret. */
  static boolean isOfSecret(String pointer, JsonNode target) {
    return pointer.startsWith("/stringData")
        || (pointer.startsWith("/data") && target.path("kind").asString("").equals("Secret"));
  }
}
