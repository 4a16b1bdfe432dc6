package dev.cofferdam.secret.sops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.secret.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SopsRulesTest {

  private static final String PATH = "apps/coder-prod/secret-coder-db.yaml";

  private final String a = Keys.make().recipient();
  private final String b = Keys.make().recipient();

  private static SopsRules rules(String yaml) {
    var outcome = SopsRules.parse(yaml.getBytes(UTF_8));
    assertThat(outcome).isInstanceOf(Outcome.Given.class);
    return ((Outcome.Given<SopsRules>) outcome).value();
  }

  private static SopsSettings found(String yaml) {
    var outcome = rules(yaml).find(PATH);
    assertThat(outcome).isInstanceOf(Outcome.Given.class);
    return ((Outcome.Given<SopsSettings>) outcome).value();
  }

  private static String refusal(String yaml) {
    var outcome = rules(yaml).find(PATH);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<SopsSettings>) outcome).problem();
  }

  @Test
  void the_first_rule_that_fits_counts() {
    assertThat(
            found(
                """
                creation_rules:
                  - path_regex: ^coder
                    age: age1nonsense
                  - path_regex: secret-.*\\.yaml$
                    encrypted_regex: ^(data|stringData)$
                    mac_only_encrypted: true
                    age: >-
                      %s,
                      %s
                  - age: %s
                """
                    .formatted(a, b, a)))
        .isEqualTo(new SopsSettings(List.of(a, b), SopsSettings.DATA, true));
  }

  @Test
  void recipients_stand_in_a_list_or_a_group() {
    assertThat(found("creation_rules:\n  - age:\n      - " + a + "\n      - " + b).recipients())
        .containsExactly(a, b);
    assertThat(
            found("creation_rules:\n  - key_groups:\n      - age: [" + b + "]\n    age: " + a)
                .recipients())
        .containsExactly(b);
  }

  @Test
  void without_an_expression_it_is_that_of_Flux() {
    assertThat(found("creation_rules:\n  - age: " + a)).isEqualTo(SopsSettings.to(List.of(a)));
  }

  @Test
  void says_that_no_rule_fits() {
    var problem =
        "no creation rule of .sops.yaml is for 'apps/coder-prod/secret-coder-db.yaml';"
            + " add one with a path_regex that fits";
    assertThat(refusal("creation_rules:\n  - path_regex: ^x\n    age: " + a)).isEqualTo(problem);
    assertThat(refusal("stores: {}")).isEqualTo(problem);
    assertThat(rules("stores: {}").isEmpty()).isTrue();
    assertThat(rules("").isEmpty()).isTrue();
    assertThat(rules("creation_rules: [{}]").isEmpty()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "{pgp: FBC7B9E2A4F9289AC0C1D4843D16CEE4A27381B4, age: A} ¦ 'pgp' is not for this program, which knows age and encrypted_regex; leave it out, or use sops itself",
        "{kms: 'arn:aws:kms:x'} ¦ 'kms' is not for this program, which knows age and encrypted_regex; leave it out, or use sops itself",
        "{hc_vault_transit_uri: [x]} ¦ 'hc_vault_transit_uri' is not for this program, which knows age and encrypted_regex; leave it out, or use sops itself",
        "{unencrypted_regex: ^kind$, age: A} ¦ 'unencrypted_regex' is not for this program, which knows age and encrypted_regex; leave it out, or use sops itself",
        "{key_groups: [{age: [A], pgp: [x]}]} ¦ 'pgp' is not for this program, which knows age and encrypted_regex; leave it out, or use sops itself",
        "{key_groups: [{age: [A]}, {age: [A]}]} ¦ 'key_groups' has several groups, which share the key; use one group, or sops itself",
        "{path_regex: '('} ¦ path_regex '(' is no expression of Go's; correct it",
        "{encrypted_regex: ^data$, age: A} ¦ encrypted_regex '^data$' would leave data or stringData in plain text; use '^(data|stringData)$'",
        "{} ¦ nobody could decrypt this; name at least one age recipient, age1…",
        "{age: 'age1x'} ¦ age recipient must be 'age1' and 58 lower-case letters and digits, got 'age1x'; 'age-keygen -y' prints it"
      })
  void refuses_what_it_cannot_do(String rule, String problem) {
    assertThat(
            refusal("creation_rules: [" + rule.replace("A", rule.contains("FBC") ? "A" : a) + "]"))
        .isEqualTo("the creation rule of .sops.yaml for '" + PATH + "': " + problem);
  }

  /** sops reads none of it either. */
  @ParameterizedTest
  @ValueSource(strings = {"hello", "{age: x}", "5"})
  void refuses_rules_that_are_no_list(String rules) {
    var outcome = SopsRules.parse(("creation_rules: " + rules).getBytes(UTF_8));
    assertThat(outcome)
        .isEqualTo(
            Outcome.refused(".sops.yaml: creation_rules is no list; begin each rule with a dash"));
    assertThat(rules("creation_rules:").isEmpty()).isTrue();
  }

  @Test
  void says_where_the_file_is_no_YAML() {
    var outcome = SopsRules.parse("creation_rules:\n  - age: {\n".getBytes(UTF_8));
    assertThat(((Outcome.Refused<SopsRules>) outcome).problem()).startsWith(".sops.yaml:3:");
  }
}
