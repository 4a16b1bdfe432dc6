package dev.cofferdam.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoderValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {"https://coder.tail1a2b3.ts.net", "https://coder.example.com:8443"})
  void an_access_url_is_https_and_a_host(String url) {
    assertThat(new AccessUrl(url)).hasToString(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|access URL must not be empty, for Coder would open a public tunnel; write it like 'https://coder.tail1a2b3.ts.net'",
        "' '|access URL must not be empty, for Coder would open a public tunnel; write it like 'https://coder.tail1a2b3.ts.net'",
        "http://coder.a.net|access URL must begin with https://, got 'http://coder.a.net'; write it like 'https://coder.tail1a2b3.ts.net'",
        "coder.a.net|access URL must begin with https://, got 'coder.a.net'; write it like 'https://coder.tail1a2b3.ts.net'",
        "${URL}|access URL must be a literal, got '${URL}'; a substitution that comes out empty makes Coder open a public tunnel",
        "https://${HOST}|access URL must be a literal, got 'https://${HOST}'; a substitution that comes out empty makes Coder open a public tunnel",
        "https://x.pit-1.try.coder.app|access URL must not be that of Coder's public tunnel, got 'https://x.pit-1.try.coder.app'; use a name of the tailnet",
        "https://a.net/path|access URL must be a scheme and a host and nothing more, got 'https://a.net/path'; write it like 'https://coder.tail1a2b3.ts.net'",
        "https://me@a.net|access URL must be a scheme and a host and nothing more, got 'https://me@a.net'; write it like 'https://coder.tail1a2b3.ts.net'",
        "https://a b|access URL must be a scheme and a host and nothing more, got 'https://a b'; write it like 'https://coder.tail1a2b3.ts.net'",
        "https://a.net:99999|access URL must be a scheme and a host and nothing more, got 'https://a.net:99999'; write it like 'https://coder.tail1a2b3.ts.net'",
        "https://a.net:|access URL must be a scheme and a host and nothing more, got 'https://a.net:'; write it like 'https://coder.tail1a2b3.ts.net'",
        "https://coder|host must be a DNS name of two labels or more, got 'coder'; write it like 'coder.example.com'",
      })
  void an_access_url_is_nothing_else(String url, String message) {
    assertThatThrownBy(() -> new AccessUrl(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"coder.example.com", "https://*.a.b", "a.*.example.com", "*", "*-a.example.com"})
  void a_wildcard_is_a_star_and_a_domain(String value) {
    assertThatThrownBy(() -> new WildcardHost(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "wildcard access URL must be '*.' and a domain, got '%s'; write it like '*.coder.example.com'",
            value);
  }

  @Test
  void a_database_has_defaults_that_can_be_changed() {
    var database = Database.at("postgres-rw.databases").named("app", "coder");

    assertThat(database)
        .isEqualTo(new Database("postgres-rw.databases", 5432, "app", "coder", SslMode.REQUIRE));
    assertThat(database.onPort(6432).with(SslMode.VERIFY_FULL).sslMode().value())
        .isEqualTo("verify-full");
  }

  @Test
  void a_database_has_a_host_a_port_and_names() {
    assertThatThrownBy(() -> Database.at("db_host").named("app", "app"))
        .hasMessage(
            "database host must be a DNS name, got 'db_host'; write it like 'postgres-rw.databases'");
    assertThatThrownBy(() -> Database.at("1234").named("app", "app"))
        .hasMessageStartingWith("database host must be a DNS name, got '1234'");
    assertThatThrownBy(() -> Database.at("d".repeat(64)).named("app", "app"))
        .hasMessageStartingWith("database host must be a DNS name");
    assertThatThrownBy(() -> Database.at("db").named("app", "app").onPort(70_000))
        .hasMessage("database port must be 1 to 65535, got '70000'; PostgreSQL's is 5432");
    assertThatThrownBy(() -> Database.at("db").named("", "app"))
        .hasMessage("database and user must have a name, got '' and 'app'; both are often 'app'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "much", "0", "-1", "1.2.3"})
  void compute_is_a_quantity_above_zero(String quantity) {
    assertThatThrownBy(() -> new Compute(quantity, "1Gi", "1Gi"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "amount must be a Kubernetes quantity above zero, got '%s'; write it like '250m' or '512Mi'",
            quantity);
  }

  @Test
  void compute_has_no_limit_below_its_request() {
    assertThatThrownBy(() -> new Compute("1", "2Gi", "512Mi"))
        .hasMessage(
            "memory limit must not be below the request, got '512Mi' and '2Gi'; raise the limit");
  }
}
