package dev.cofferdam.secret.sops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.secret.Outcome;
import dev.cofferdam.secret.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeIdentitiesTest {

  private final Keys some = Keys.make();
  private final Keys others = Keys.make();

  private static String refusal(String text) {
    var outcome = AgeIdentities.parse(Password.of(text.toCharArray()));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<AgeIdentities>) outcome).problem();
  }

  @Test
  void reads_keys_by_line_and_by_word() {
    var text = "# created: today\r\n\r\n" + some.identity() + "\r\n" + others.identity();
    assertThat(Keys.identities(text)).hasToString("2 age keys");
    assertThat(Keys.identities(some.identity() + " \t" + others.identity() + "  "))
        .hasToString("2 age keys");
    assertThat(Keys.identities("")).hasToString("0 age keys");
    assertThat(AgeIdentities.none().isEmpty()).isTrue();
  }

  @Test
  void passes_over_keys_of_other_kinds() {
    assertThat(
            Keys.identities("AGE-PLUGIN-YUBIKEY-1XYZ\nAGE-SECRET-KEY-PQ-1XYZ\n" + some.identity()))
        .hasToString("1 age keys");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2", "AGE-SECRET-KEY-1HUNTER2", "age1xyz"})
  void refuses_what_is_no_key_without_repeating_it(String key) {
    assertThat(refusal("# mine\n" + some.identity() + "\n" + key))
        .isEqualTo("line 3 of the age keys is no private key; one begins with AGE-SECRET-KEY-1");
  }

  @Test
  void refuses_a_key_with_a_slip() {
    var slip =
        some.identity().substring(0, 40)
            + (some.identity().charAt(40) == 'Q' ? 'P' : 'Q')
            + some.identity().substring(41);
    assertThat(refusal(slip))
        .isEqualTo("line 1 of the age keys is no private key; one begins with AGE-SECRET-KEY-1");
  }
}
