package dev.cofferdam.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cofferdam.resource.Connection;
import dev.cofferdam.resource.ConnectionSecret;
import dev.cofferdam.resource.Credentials;
import dev.cofferdam.resource.EnvNames;
import dev.cofferdam.resource.NamespaceName;
import dev.cofferdam.resource.SecretKeyRef;
import dev.cofferdam.resource.Stack;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.POJONode;

class FilledSecretTest {

  private static final Connection CONNECTION =
      new Connection("postgres", "web", "db", 5432, "shop", Collections.emptySortedMap());

  private static ConnectionSecret secret(Credentials credentials) {
    var props =
        ConnectionSecret.Props.of(
                new NamespaceName("web"), SecretKeyRef.of("web-db", "dsn"), CONNECTION)
            .with(credentials)
            .readFrom(EnvNames.usual().passwordIn("DB_PASSWORD").urlIn("DB_URL"));
    return new ConnectionSecret(new Stack("prod"), "db", props);
  }

  private static EnvFile env(String text) {
    return ((Outcome.Given<EnvFile>) EnvFile.parse(".env", text.getBytes(UTF_8))).value();
  }

  private static FilledSecret filled(String env) {
    var outcome = FilledSecret.of(secret(Credentials.outOfBand()), env(env));
    assertThat(outcome).isInstanceOf(Outcome.Given.class);
    return ((Outcome.Given<FilledSecret>) outcome).value();
  }

  private static String refused(String env) {
    var outcome = FilledSecret.of(secret(Credentials.outOfBand()), env(env));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<FilledSecret>) outcome).problem();
  }

  private static Password url(FilledSecret secret) {
    return (Password) ((POJONode) secret.object().path("stringData").path("dsn")).getPojo();
  }

  @Test
  void has_the_url_among_the_details_in_order() {
    var secret = filled("DB_PASSWORD=a b");

    assertThat(secret.object().properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("apiVersion", "kind", "metadata", "stringData", "type");
    assertThat(secret.object().path("stringData").properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("database", "dsn", "host", "port", "user");
    assertThat(new String(url(secret).chars())).isEqualTo("postgres://web:a%20b@db:5432/shop");
    assertThat(secret.warnings()).isEmpty();
    assertThat(secret.credentials()).isEqualTo(Credentials.outOfBand());
    assertThat(secret.manifest().fileName()).isEqualTo("secret-web-db.yaml");
  }

  @Test
  void takes_a_whole_url_and_says_that_the_password_does_not_count() {
    var secret = filled("DB_URL=postgres://web:x@db/shop\nDB_PASSWORD=y");

    assertThat(new String(url(secret).chars())).isEqualTo("postgres://web:x@db/shop");
    assertThat(secret.warnings())
        .containsExactly(
            "'.env' has 'DB_URL' and 'DB_PASSWORD'; the first counts, remove the other");
  }

  @Test
  void says_all_that_is_wrong_with_a_whole_url() {
    assertThat(refused("DB_URL=postgres://me:x@db/blog"))
        .isEqualTo(
            "'DB_URL' in '.env': the URL has another user than the stack, which has 'web'; change one of them;"
                + " the URL has another database than the stack, which has 'shop'; change one of them");
  }

  @Test
  void says_what_is_missing() {
    assertThat(refused("A=b"))
        .isEqualTo(
            "'.env' has no 'DB_PASSWORD'; add a line DB_PASSWORD=…, with the password behind the =");
    assertThat(refused("DB_URL=\nDB_PASSWORD=x"))
        .isEqualTo(".env:1: 'DB_URL' is empty; write the password behind the =");
  }

  @Test
  void is_wiped_when_it_is_closed_and_says_only_what_it_is() {
    var secret = filled("DB_PASSWORD=hunter2");
    var url = url(secret);

    assertThat(secret).hasToString("Secret web/web-db");
    assertThat(secret.object().toString()).doesNotContain("hunter2");
    secret.close();

    assertThatThrownBy(url::chars).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void makes_no_secret_that_others_make() {
    for (var credentials :
        List.of(
            Credentials.onePassword("vaults/a/items/b"), Credentials.existing("web-app", "uri"))) {
      assertThatThrownBy(() -> FilledSecret.of(secret(credentials), env("DB_PASSWORD=x")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("'prod/db' makes no Secret itself; leave it out");
    }
  }
}
