package dev.cofferdam.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeRecipientTest {

  private static final String RECIPIENT =
      "age1w77wdyjtkr939cx2xegvece6h0zpdl9rju6qz272q8dh5gvl9sns9q6tvv";
  private static final String LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

  /** Made by age-keygen 1.3.1, and those of age's own README. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        RECIPIENT,
        "age1wh8a8g2c0se6j4csv9y2n2qh8r8vkj937tpqnpzecgt445jvmsxskgdwfa",
        "age1psy0g7sy583mu8pf23h07pqgrggllhxv70g8hslusahkvu7jqfys43vk3s",
        "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
        "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg"
      })
  void takes_what_age_makes(String value) {
    assertThat(new AgeRecipient(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "age1",
        "AGE1W77WDYJTKR939CX2XEGVECE6H0ZPDL9RJU6QZ272Q8DH5GVL9SNS9Q6TVV",
        " age1w77wdyjtkr939cx2xegvece6h0zpdl9rju6qz272q8dh5gvl9sns9q6tvv",
        "age1w77wdyjtkr939cx2xegvece6h0zpdl9rju6qz272q8dh5gvl9sns9q6tvv\n",
        "age1w77wdyjtkr939cx2xegvece6h0zpdl9rju6qz272q8dh5gvl9sns9q6tv",
        "age1b77wdyjtkr939cx2xegvece6h0zpdl9rju6qz272q8dh5gvl9sns9q6tvv",
        "age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN"
      })
  void refuses_what_is_no_key_of_this_kind(String value) {
    assertThatThrownBy(() -> new AgeRecipient(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "age recipient must be 'age1' and 58 lower-case letters and digits, got '%s'; 'age-keygen -y' prints it",
            value);
  }

  /** A letter, the kind of checksum (that of BIP 350), and the bits that no byte has. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "age1w77wdyjtkr939cx2xegvece6h0zpdl9rju6qz272q8dh5gvl9sns9q6tvw",
        "age1w77wdyjtkr939cx2xegvece6h0zpdl9rju6qz272q8dh5gvl9snssu28fw",
        "age1w77wdyjtkr939cx2xegvece6h0zpdl9rju6qz272q8dh5gvl9sn3ckw737"
      })
  void refuses_what_is_mistyped(String value) {
    assertThatThrownBy(() -> new AgeRecipient(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "age recipient is mistyped, for its checksum is another, got '%s'; copy it as 'age-keygen -y' prints it",
            value);
  }

  @Test
  void misses_no_wrong_letter_and_no_two_that_changed_places() {
    var random = new Random(7);
    for (int i = "age1".length(); i < RECIPIENT.length(); i++) {
      var wrong = new StringBuilder(RECIPIENT);
      wrong.setCharAt(i, another(random, RECIPIENT.charAt(i)));
      assertRefused(wrong.toString());
      if (i > "age1".length() && RECIPIENT.charAt(i) != RECIPIENT.charAt(i - 1)) {
        var turned = new StringBuilder(RECIPIENT);
        turned.setCharAt(i, RECIPIENT.charAt(i - 1));
        turned.setCharAt(i - 1, RECIPIENT.charAt(i));
        assertRefused(turned.toString());
      }
    }
    assertThatCode(() -> new AgeRecipient(RECIPIENT)).doesNotThrowAnyException();
  }

  private static char another(Random random, char letter) {
    char other = LETTERS.charAt(random.nextInt(LETTERS.length()));
    return other == letter ? another(random, letter) : other;
  }

  private static void assertRefused(String value) {
    assertThatThrownBy(() -> new AgeRecipient(value))
        .as(value)
        .hasMessageStartingWith("age recipient is mistyped");
  }

  /** Not real ones. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ",
        " age-secret-key-1qqqqqqqq",
        "# public key: age1x\nAGE-SECRET-KEY-1QQQQQQQQ",
        "AGE-PLUGIN-YUBIKEY-1QQQQQQQQ"
      })
  void never_repeats_a_private_key(String value) {
    assertThatThrownBy(() -> new AgeRecipient(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "an age recipient is a public key, and this is a private one; keep it out of programs, and give the 'age1…' that 'age-keygen -y' prints for it");
  }
}
