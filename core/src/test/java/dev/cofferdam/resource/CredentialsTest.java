package dev.cofferdam.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  private static final AgeRecipient RECIPIENT =
      new AgeRecipient("age1w77wdyjtkr939cx2xegvece6h0zpdl9rju6qz272q8dh5gvl9sns9q6tvv");
  private static final SecretStore STORE = SecretStore.of("vault");
  private static final NamespaceName NAMESPACE = new NamespaceName("web");

  @Test
  void sops_asks_for_somebody_who_can_decrypt() {
    assertThatThrownBy(Credentials::sops)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sops needs one age recipient at least, for nobody could decrypt the Secret; name Flux's own, 'age1…'");
    assertThatThrownBy(() -> Credentials.sops(RECIPIENT, RECIPIENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("age recipient '%s' is named twice; name each once", RECIPIENT);
  }

  @Test
  void sops_keeps_the_recipients_in_order_and_names_flux_own_key() {
    var other = new AgeRecipient("age1wh8a8g2c0se6j4csv9y2n2qh8r8vkj937tpqnpzecgt445jvmsxskgdwfa");
    var sops = Credentials.sops(other, RECIPIENT);

    assertThat(sops.recipients()).containsExactly(other, RECIPIENT);
    assertThat(sops.keySecret()).hasToString("sops-age");
    assertThat(sops.decryptedBy("team-keys").keySecret()).hasToString("team-keys");
    assertThat(sops.decryptedBy("team-keys").recipients()).containsExactly(other, RECIPIENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " apps/db", "apps/db\n", "a\tb", "a\u2028b", "db "})
  void external_secret_asks_for_a_key_and_property_that_are_text(String text) {
    assertThatThrownBy(() -> Credentials.externalSecret(STORE, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "key of a secret store must be a line of text without spaces around it, got '%s'; write it as the store's provider does",
            text);
    assertThatThrownBy(() -> Credentials.externalSecret(STORE, "apps/db").property(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "property of a secret store's value must be a line of text without spaces around it, got '%s'; write it as the store's provider does",
            text);
  }

  @Test
  void one_choice_after_another_is_kept() {
    var external = Credentials.externalSecret(STORE, "apps/db").after("eso", "stores");

    assertThat(external.property("url").providers())
        .containsExactly(new DnsSubdomain("eso"), new DnsSubdomain("stores"));
    assertThat(external.property("url").tryFindProperty()).contains("url");
    assertThat(external.property("url").after("eso").tryFindProperty()).contains("url");
    assertThat(external.tryFindProperty()).isEmpty();
    assertThat(Credentials.onePassword("vaults/a/items/b").after("operator").providers())
        .containsExactly(new DnsSubdomain("operator"));
    assertThat(Credentials.outOfBand().providers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vaults/a/items/b", "vaults/Team A/items/Coder: db"})
  void a_1password_item_is_named_by_vault_and_item(String path) {
    assertThat(Credentials.onePassword(path).itemPath()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a/b",
        "/vaults/a/items/b",
        "vaults/a/items/",
        "vaults//items/b",
        "vaults/a/items/b/c",
        "vaults/a/items/b/",
        "vault/a/item/b",
        "op://a/b/url",
        "vaults/a/items/b\n"
      })
  void a_1password_item_is_named_in_no_other_way(String path) {
    assertThatThrownBy(() -> Credentials.onePassword(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "path of a 1Password item must name a vault and an item, got '%s'; write it like 'vaults/platform/items/coder-db'",
            path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"url", "URL", "a.b_c-d", ".env", "1"})
  void a_secret_has_such_keys(String key) {
    assertThat(Credentials.existing("db", key).secret()).isEqualTo(SecretKeyRef.of("db", key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "...", "..a", "a/b", "a b", "ü", "url\n"})
  void a_secret_has_no_other_keys(String key) {
    assertThatThrownBy(() -> Credentials.existing("db", key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "key of a Secret must be letters, digits, '.', '_' and '-', got '%s'; write it like 'url'",
            key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"db", "app.coder-db.credentials.postgresql.acid.zalan.do", "1"})
  void a_secret_has_such_names(String name) {
    assertThat(Credentials.existing(name, "url").secret().name()).hasToString(name);
    assertThat(SecretStore.cluster(name).name()).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Db", "a_b", "-a", "a-", "a..b", ".a", "a.", "a.-b", "a\n"})
  void a_secret_has_no_other_names(String name) {
    assertThatThrownBy(() -> Credentials.existing(name, "url"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "name must be lower-case letters, digits, inner dashes and dots, 253 characters at most, got '%s'; write it like 'coder-db'",
            name);
  }

  @Test
  void a_name_is_not_too_long() {
    assertThat(new DnsSubdomain("a".repeat(253)).value()).hasSize(253);
    assertThatThrownBy(() -> new DnsSubdomain("a".repeat(254)))
        .hasMessageStartingWith("name must be lower-case letters");
  }

  @Test
  void env_has_two_names() {
    assertThat(EnvNames.usual()).isEqualTo(new EnvNames("PGPASSWORD", "DATABASE_URL"));
    assertThat(EnvNames.usual().passwordIn("A").urlIn("b_1")).isEqualTo(new EnvNames("A", "b_1"));
    assertThatThrownBy(() -> EnvNames.usual().urlIn("PGPASSWORD"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a password and a whole URL must have names of their own in .env, got 'PGPASSWORD' for both; write them like 'PGPASSWORD' and 'DATABASE_URL'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1A", "A-B", "A B", "A=", "Ä", "A\n"})
  void env_has_no_other_names(String name) {
    assertThatThrownBy(() -> EnvNames.usual().passwordIn(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "name in .env must be letters, digits and '_', got '%s'; write it like 'PGPASSWORD'",
            name);
    assertThatThrownBy(() -> EnvNames.usual().urlIn(name)).hasMessageStartingWith("name in .env");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "sslpassword",
        "host",
        "hostaddr",
        "port",
        "user",
        "dbname",
        "service",
        "passfile",
        "url"
      })
  void a_connection_says_nothing_twice_and_nothing_secret(String parameter) {
    assertThatThrownBy(() -> props("url", parameter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'%s' cannot be a parameter of a connection, for it is said elsewhere or secret; leave it out",
            parameter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "url|ssl mode|parameter of a connection must be letters, digits, '.', '_' and '-', got 'ssl mode'; write it like 'sslmode'",
        "host|sslmode|'host' is the key of another part of the connection; keep the URL under one like 'url'",
        "password|sslmode|'password' is the key of another part of the connection; keep the URL under one like 'url'"
      })
  void the_url_has_a_key_of_its_own(String key, String parameter, String message) {
    assertThatThrownBy(() -> props(key, parameter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Coder\nand more"})
  void a_reader_is_called_something(String reader) {
    assertThatThrownBy(() -> props("url", "sslmode").readBy(reader))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "who reads a Secret must be a line of text, got '%s'; write it like 'Coder'", reader);
  }

  private static ConnectionSecret.Props props(String key, String parameter) {
    var parameters = new TreeMap<>(Collections.singletonMap(parameter, "require"));
    var connection = new Connection("postgres", "web", "db-rw.databases", 5432, "web", parameters);
    return ConnectionSecret.Props.of(NAMESPACE, SecretKeyRef.of("web-db", key), connection);
  }
}
