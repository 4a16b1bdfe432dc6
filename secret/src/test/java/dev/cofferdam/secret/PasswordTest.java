package dev.cofferdam.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordTest {

  private static final String TEXT = "hüntér2😀";

  private final Password password = Password.of(TEXT.toCharArray());

  @Test
  void gives_back_what_it_was_given() throws IOException {
    var out = new StringWriter();
    password.writeTo(out);

    assertThat(out).hasToString(TEXT);
    assertThat(password.chars()).isEqualTo(TEXT.toCharArray());
    assertThat(password.utf8()).isEqualTo(TEXT.getBytes(UTF_8));
    assertThat(Password.ofUtf8(TEXT.getBytes(UTF_8)).chars()).isEqualTo(TEXT.toCharArray());
    assertThat(password.length()).isEqualTo(9);
  }

  @Test
  void does_not_say_itself() {
    assertThat(List.of(password, new Outcome.Given<>(password), Outcome.of(TEXT)))
        .hasToString("[********, given, given]");
    assertThat(Password.of()).hasToString("********");
  }

  @Test
  void hands_out_copies_and_takes_one() {
    char[] given = TEXT.toCharArray();
    var copied = Password.of(given);
    given[0] = 'x';
    password.chars()[0] = 'x';
    password.utf8()[0] = 'x';

    assertThat(copied.isSameAs(password)).isTrue();
    assertThat(password.chars()).startsWith('h');
  }

  @Test
  void is_compared_by_its_text_when_asked_so_alone() {
    assertThat(password.isSameAs(Password.of(TEXT.toCharArray()))).isTrue();
    assertThat(password.isSameAs(Password.of("hüntér3😀".toCharArray()))).isFalse();
    assertThat(password.isSameAs(Password.of())).isFalse();
    assertThat(password).isNotEqualTo(Password.of(TEXT.toCharArray()));
  }

  @Test
  void is_gone_once_wiped() {
    password.close();

    assertThatIllegalStateException()
        .isThrownBy(password::chars)
        .withMessage("this password has been wiped; ask for it before that");
    assertThatIllegalStateException().isThrownBy(password::utf8);
    assertThatIllegalStateException().isThrownBy(password::isEmpty);
    assertThat(password).hasToString("********");
  }

  @Test
  void refuses_what_is_no_text() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Password.ofUtf8(TEXT.getBytes(ISO_8859_1)))
        .withMessage("a password is text in UTF-8; these bytes are none");
    assertThatIllegalStateException()
        .isThrownBy(() -> Password.of('a', '\ud800').utf8())
        .withMessage("half a surrogate pair has no form in UTF-8");
  }
}
