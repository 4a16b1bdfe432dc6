package dev.cofferdam.secret.sops;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import dev.cofferdam.secret.Outcome;
import dev.cofferdam.secret.Password;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** An age key pair, made for one run of the tests. */
record Keys(String recipient, String identity) {

  static Keys make() {
    try {
      var pair = new X25519KeyPairGenerator().generateKeyPair();
      return new Keys(
          new String(pair.getPublic().getEncoded(), US_ASCII),
          new String(pair.getPrivate().getEncoded(), US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  SopsSettings settings() {
    return SopsSettings.to(List.of(recipient));
  }

  SopsReader reader() {
    return reader(this);
  }

  static SopsReader reader(Keys... keys) {
    var text =
        Arrays.stream(keys).map(Keys::identity).collect(Collectors.joining("\n", "# mine\n", "\n"));
    return new SopsReader(identities(text));
  }

  static AgeIdentities identities(String text) {
    var outcome = AgeIdentities.parse(Password.of(text.toCharArray()));
    assertThat(outcome).isInstanceOf(Outcome.Given.class);
    return ((Outcome.Given<AgeIdentities>) outcome).value();
  }
}
