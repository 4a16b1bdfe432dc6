package dev.cofferdam.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.document.YamlReader;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

class PlainManifestTest {

  private static ObjectNode secret(String... passwords) {
    var secret = new JsonMapper().createObjectNode().put("apiVersion", "v1").put("kind", "Secret");
    secret.putObject("metadata").put("name", "coder-db").put("namespace", "coder");
    var data = secret.putObject("stringData");
    for (int i = 0; i < passwords.length; i++) {
      data.set("k" + i, new POJONode(Password.of(passwords[i].toCharArray())));
    }
    return secret;
  }

  private static String written(ObjectNode secret) {
    return new String(PlainManifest.write(secret).chars());
  }

  @Test
  void writes_passwords_in_their_places() {
    assertThat(written(secret("postgres://u:p@h/d?sslmode=disable", "a\"\\\nb")))
        .isEqualTo(
            """
            apiVersion: v1
            kind: Secret
            metadata:
              name: coder-db
              namespace: coder
            stringData:
              k0: "postgres://u:p@h/d?sslmode=disable"
              k1: "a\\"\\\\\\u000ab"
            """);
    assertThat(written(secret())).endsWith("stringData: {}\n");
  }

  /** What YAML 1.1 and 1.2 both take as it stands, stands as it is. */
  @Test
  void escapes_what_cannot_be_seen() {
    assertThat(written(secret(" ~\u007f\u009f\u00a0é\u2027\u2028\u2029\ufeff\ufffd\ufffe\uffff")))
        .contains("k0: \" ~\\u007f\\u009f\u00a0é\u2027\\u2028\\u2029\\ufeff\ufffd\\ufffe\\uffff\"");
    assertThat(written(secret("\u001f\t\r"))).contains("k0: \"\\u001f\\u0009\\u000d\"");
  }

  @Test
  void takes_nothing_for_a_mark_that_is_none() {
    var secret = secret("one", "two").put("note", "password-0-").put("more", "password-x-1-");
    ((ObjectNode) secret.get("metadata")).put("name", "password-1-");

    assertThat(YamlReader.read(written(secret).getBytes(UTF_8)).documents().get(0).value())
        .hasToString(
            """
            {"apiVersion":"v1","kind":"Secret","metadata":{"name":"password-1-","namespace":"coder"},\
            "stringData":{"k0":"one","k1":"two"},"note":"password-0-","more":"password-x-1-"}""");
  }

  @Test
  void finds_passwords_at_any_depth() {
    var secret = secret("in");
    secret.putArray("list").add(new POJONode(Password.of('a'))).addPOJO(Password.of('b'));
    secret.set("last", new POJONode(Password.of('c')));

    assertThat(written(secret))
        .endsWith("  k0: \"in\"\nlist:\n  - \"a\"\n  - \"b\"\nlast: \"c\"\n");
  }

  @Test
  void leaves_its_argument_as_it_is() {
    var secret = secret("hunter2");
    PlainManifest.write(secret);
    assertThat(secret.at("/stringData/k0")).isInstanceOf(POJONode.class);
    assertThat(PlainManifest.write(secret)).hasToString("********");
  }

  @Test
  void two_readers_give_any_text_back() {
    var random = new SplittableRandom(9);
    for (int i = 0; i < 500; i++) {
      var text =
          random
              .ints(random.nextInt(30), 1, Character.MAX_CODE_POINT + 1)
              .map(
                  c ->
                      random.nextInt(3) > 0
                          ? c % 0x110
                          : random.nextBoolean() ? 0x2000 + c % 0x80 : c)
              .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      var yaml = written(secret(text, "x" + text));

      var ours = YamlReader.read(yaml.getBytes(UTF_8));
      assertThat(ours.faults()).as(yaml).isEmpty();
      assertThat(ours.documents().get(0).value().at("/stringData/k0").stringValue())
          .isEqualTo(text);
      Map<String, Map<String, String>> theirs =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      assertThat(theirs.get("stringData")).isEqualTo(Map.of("k0", text, "k1", "x" + text));
    }
  }
}
