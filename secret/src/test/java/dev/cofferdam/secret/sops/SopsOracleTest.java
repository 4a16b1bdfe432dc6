package dev.cofferdam.secret.sops;

import static dev.cofferdam.secret.sops.Documents.WRITER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.file.YamlWriter;
import dev.cofferdam.secret.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What sops itself says to our documents, and we to its. */
class SopsOracleTest {

  private static final int CASES = 300;

  private final Keys keys = Keys.make();
  private final Keys others = Keys.make();

  private static List<ObjectNode> secrets(Plain plain) {
    return IntStream.range(0, CASES).mapToObj(i -> plain.next()).toList();
  }

  private SopsSettings settings(int i) {
    return new SopsSettings(
        List.of(others.recipient(), keys.recipient()),
        i % 3 == 0 ? "^(data|stringData|k1.*)$" : SopsSettings.DATA,
        i % 2 == 0);
  }

  @Test
  void sops_decrypts_what_we_encrypt() {
    var secrets = secrets(Plain.ours(6));
    var cases = new ArrayList<ObjectNode>();
    for (int i = 0; i < CASES; i++) {
      cases.add(SopsOracle.decrypt(WRITER.encrypt(secrets.get(i), settings(i)), keys));
    }

    var answers = SopsOracle.ask(cases);

    for (int i = 0; i < CASES; i++) {
      var plain = answers.get(i).path("plain");
      assertThat(same(plain, secrets.get(i)))
          .as(
              "%d: %s\n%s\n%s",
              i,
              answers.get(i),
              Plain.strings(secrets.get(i)),
              cases.get(i).get("decrypt").asString())
          .isTrue();
    }
  }

  private static boolean same(JsonNode answer, ObjectNode secret) {
    return answer instanceof ObjectNode plain
        && new DecryptedSecret(plain, Keys.make().settings()).isSameAs(secret);
  }

  @Test
  void we_decrypt_what_sops_encrypts() {
    var secrets = secrets(Plain.theirs(7));
    var cases = new ArrayList<ObjectNode>();
    for (int i = 0; i < CASES; i++) {
      cases.add(SopsOracle.encrypt(YamlWriter.write(Plain.strings(secrets.get(i))), settings(i)));
    }

    var answers = SopsOracle.ask(cases);

    for (int i = 0; i < CASES; i++) {
      var yaml = answers.get(i).path("yaml").asString("");
      assertThat(keys.reader().whyWrite(yaml.getBytes(UTF_8), secrets.get(i), settings(i)))
          .as(
              "%d: %s\n%s\n%s",
              i, answers.get(i).path("error"), Plain.strings(secrets.get(i)), yaml)
          .isEmpty();
    }
  }

  /** Any character becomes another; what we then read, sops reads as well, and the same. */
  @Test
  void no_change_passes_that_sops_refuses() {
    var random = new SplittableRandom(8);
    var yaml =
        WRITER.encrypt(Plain.database("postgres://coder:pa%2Fss@db:5432/coder"), keys.settings());
    var changed = IntStream.range(0, 2 * CASES).mapToObj(i -> changed(yaml, random)).toList();

    var answers = SopsOracle.ask(changed.stream().map(it -> SopsOracle.decrypt(it, keys)).toList());

    int refused = 0;
    for (int i = 0; i < changed.size(); i++) {
      var ours = keys.reader().decrypt(changed.get(i).getBytes(UTF_8));
      if (ours instanceof Outcome.Given<DecryptedSecret> given) {
        assertThat(Plain.strings(given.value().value()))
            .as(changed.get(i))
            .isEqualTo(answers.get(i).path("plain"));
      } else {
        refused++;
      }
    }
    assertThat(refused).isBetween(CASES, 2 * CASES - 1);
  }

  private static String changed(String yaml, SplittableRandom random) {
    int at = random.nextInt(yaml.length());
    char other = (char) random.nextInt(0x21, 0x7f);
    return yaml.substring(0, at) + other + yaml.substring(at + 1);
  }

  @Test
  void sops_refuses_what_we_refuse() {
    var yaml = WRITER.encrypt(Plain.database("x"), keys.settings());
    var changed = Changes.all().values().stream().map(it -> Documents.changed(yaml, it)).toList();

    var answers = SopsOracle.ask(changed.stream().map(it -> SopsOracle.decrypt(it, keys)).toList());

    assertThat(answers).hasSize(Changes.all().size()).allMatch(it -> it.has("error"));
  }

  @Test
  void the_same_creation_rule_is_picked() {
    var a = keys.recipient();
    var b = others.recipient();
    var configs = CreationRules.configs(a, b);
    var paths = List.of("apps/coder-prod/secret.yaml", "secret.yaml", "apps/prod.env", "other/x");
    var cases =
        configs.stream()
            .flatMap(config -> paths.stream().map(path -> SopsOracle.rule(config, path)))
            .toList();

    var answers = SopsOracle.ask(cases);

    for (int i = 0; i < cases.size(); i++) {
      assertThat(CreationRules.found(cases.get(i)))
          .as(cases.get(i).toString())
          .isEqualTo(CreationRules.answered(answers.get(i)));
    }
  }
}
