package dev.cofferdam.secret.sops;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.secret.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Files {@code .sops.yaml}, and what is found in them, as one line. */
final class CreationRules {

  private CreationRules() {}

  static List<String> configs(String a, String b) {
    var data = "    encrypted_regex: ^(data|stringData)$\n";
    return List.of(
        "creation_rules:\n  - age: " + a + "\n" + data,
        "creation_rules:\n  - age: " + a + ", " + b + ",\n" + data,
        "creation_rules:\n  - age: >-\n      " + a + ",\n      " + b + "\n" + data,
        "creation_rules:\n  - age: [" + a + ", " + b + "]\n" + data,
        "creation_rules:\n  - path_regex: secret\\.yaml$\n    age: "
            + a
            + "\n"
            + data
            + "  - age: "
            + b
            + "\n"
            + data,
        "creation_rules:\n  - path_regex: ^apps/\n    age: "
            + a
            + "\n"
            + data
            + "  - path_regex: ^secret\n    age: "
            + b
            + "\n"
            + data,
        "creation_rules:\n  - path_regex: (?i)^APPS/[^/]+\\.yaml\n    age: "
            + a
            + "\n"
            + data
            + "  - path_regex: prod\n    mac_only_encrypted: true\n    age: "
            + b
            + "\n"
            + data,
        "creation_rules:\n  - path_regex: ''\n    age: "
            + a
            + "\n"
            + data
            + "  - path_regex: apps\n    age: "
            + b
            + "\n"
            + data,
        "creation_rules:\n  - key_groups:\n      - age: [" + a + ", " + b + ", " + a + "]\n" + data,
        "creation_rules:\n  - key_groups:\n      - age: [\""
            + a
            + ","
            + b
            + "\"]\n    age: "
            + b
            + "\n"
            + data,
        "creation_rules:\n  - age: "
            + a
            + "\n    pgp: ''\n    kms: []\n    unencrypted_suffix: ''\n"
            + data,
        "creation_rules:\n  - age: age1nonsense\n" + data,
        "creation_rules:\n  - path_regex: '('\n    age: " + a + "\n" + data,
        "creation_rules: []\n",
        "stores:\n  yaml:\n    indent: 2\n");
  }

  static String found(JsonNode testCase) {
    var rules = SopsRules.parse(testCase.get("config").stringValue().getBytes(UTF_8));
    if (rules instanceof Outcome.Given<SopsRules> given
        && given.value().find(testCase.get("path").stringValue())
            instanceof Outcome.Given<SopsSettings> found) {
      var settings = found.value();
      return settings.recipients() + settings.encryptedRegex() + settings.macOnlyEncrypted();
    }
    return "none";
  }

  static String answered(JsonNode answer) {
    if (answer.has("error")) {
      return "none";
    }
    var to =
        answer.path("to").valueStream().map(JsonNode::stringValue).collect(Collectors.toList());
    return to + answer.path("regex").asString("") + answer.path("macOnly").asBoolean(false);
  }
}
