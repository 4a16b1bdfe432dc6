package dev.cofferdam.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionalPasswordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -u ann:hunter2 https://example.com",
        "curl -s --user 'ann@example.com:hunter2' https://example.com",
        "mysql -u root -phunter2 db",
        "mysqldump -p'hunter2' db",
        "redis-cli -h db -a hunter2",
        "docker login --username ann --password hunter2 example.com",
        "login -db-password 'hunter2'",
        "save 60 1\n  requirepass hunter2\nport 1",
        "redis-server --requirepass hunter2",
        "masterauth \"hunter2\"",
        "machine example.com login ann password hunter2",
        "machine example.com\n  login ann\n  password hunter2\n",
        "db-rw.data:5432:app:app:hunter2",
        "*:*:*:app:hunter2",
        "CREATE USER app WITH PASSWORD 'hunter2';",
        "alter role app\n  with login password 'hunter2'",
        "CREATE USER 'app'@'%' IDENTIFIED BY 'hunter2';",
        "ALTER USER app IDENTIFIED WITH caching_sha2_password BY 'hunter2';",
      })
  void finds_a_password_by_its_place(String text) {
    assertThat(PositionalPasswords.in(text))
        .extracting(Sighting::secret)
        .containsExactly("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -u $USER:$PASSWORD https://example.com",
        "curl https://example.com -o a:b2",
        "mysql -u root -p db1",
        "mysql -u root -p$PASSWORD db",
        "mysql --port 3306 --protocol tcp2",
        "redis-cli -h db -n 12",
        "use --password to set it",
        "login --password $PASSWORD2",
        "login --password --user2",
        "login --password-file a2",
        "# requirepass foobared2",
        "requirepass ${PASSWORD}",
        "requirepass changeme1",
        "machine learning, and a login with a password of 12 signs",
        "db:5432:app:app:${PASSWORD}",
        "2001:5432:a:b:c9",
        "12:30:15: a log of 5432 lines",
        "CREATE USER app WITH PASSWORD '{{ .Values.password2 }}';",
        "CREATE TABLE users (password 'a2');",
        "the password 'hunter2' of somebody",
        "",
      })
  void finds_none_in(String text) {
    assertThat(PositionalPasswords.in(text)).isEmpty();
  }

  @Test
  void says_what_it_is() {
    assertThat(
            List.of(
                    "curl -u ann:hunter2 a",
                    "requirepass hunter2",
                    "machine a login b password hunter2",
                    "db:5432:app:app:hunter2",
                    "CREATE USER app PASSWORD 'hunter2'")
                .stream()
                .map(it -> PositionalPasswords.in(it).get(0).toString()))
        .containsExactly(
            "CONNECTION a command with a password",
            "CONNECTION a setting with a password",
            "CONNECTION a login",
            "CONNECTION the password of a database",
            "CONNECTION a statement with a password");
  }
}
