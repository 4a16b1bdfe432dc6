package dev.cofferdam.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cofferdam.resource.Connection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class ConnectionUrlTest {

  private static final String ASCII =
      IntStream.rangeClosed(0x20, 0x7e).mapToObj(Character::toString).collect(Collectors.joining());

  private static final Connection CODER =
      connection("coder", "coder", Map.of("sslmode", "disable"));

  private static Connection connection(String user, String database, Map<String, String> more) {
    return new Connection(
        "postgres", user, "db-rw.tenant-root", 5432, database, new TreeMap<>(more));
  }

  private static String url(Connection connection, String password) {
    return new String(
        ConnectionUrl.compose(connection, Password.of(password.toCharArray())).chars());
  }

  private static List<String> problems(String url) {
    return problems(CODER, url);
  }

  private static List<String> problems(Connection connection, String url) {
    return ConnectionUrl.problems(connection, Password.of(url.toCharArray()));
  }

  private static List<String> texts() {
    var random = new SplittableRandom(20);
    var texts = new ArrayList<>(List.of(ASCII, "%2F", "+", "a b", "é", "😀", "pa@ss:w/rd?#[]%"));
    ASCII.chars().mapToObj(Character::toString).forEach(texts::add);
    for (int i = 0; i < 500; i++) {
      texts.add(
          random
              .ints(1 + random.nextInt(20), 1, Character.MAX_CODE_POINT + 1)
              .map(c -> random.nextBoolean() ? c % 0x180 + 1 : c)
              .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
              .mapToObj(Character::toString)
              .collect(Collectors.joining("", "x", "")));
    }
    return texts;
  }

  @Test
  void writes_everything_but_unreserved_characters_percent_encoded() {
    assertThat(url(CODER, "pa:s/s@w?r#d%"))
        .isEqualTo(
            "postgres://coder:pa%3As%2Fs%40w%3Fr%23d%25@db-rw.tenant-root:5432/coder?sslmode=disable");
    assertThat(url(connection("a b", "c+d", Map.of("x y", "&=", "a", "ü")), "!$&'()*+,;=[]-._~"))
        .isEqualTo(
            "postgres://a%20b:%21%24%26%27%28%29%2A%2B%2C%3B%3D%5B%5D-._~@db-rw.tenant-root:5432/c%2Bd"
                + "?a=%C3%BC&x%20y=%26%3D");
  }

  @ParameterizedTest
  @CsvSource({
    "fd00::1,[fd00::1]",
    "[fd00::1],[fd00::1]",
    "fe80::1%eth0,[fe80::1%25eth0]",
    "/var/run/pg,%2Fvar%2Frun%2Fpg",
    "db,db"
  })
  void writes_any_host(String host, String written) {
    var connection = new Connection("postgres", "u", host, 6432, "d", new TreeMap<>());
    assertThat(url(connection, "p")).isEqualTo("postgres://u:p@" + written + ":6432/d");
    assertThat(problems(connection, url(connection, "p"))).isEmpty();
  }

  @Test
  void the_JDK_reads_back_all_parts() {
    for (var text : texts()) {
      var uri = URI.create(url(connection("u" + text, "d" + text, Map.of(text, text)), text));

      assertThat(uri.getRawUserInfo().split(":", -1)).hasSize(2);
      assertThat(uri.getRawAuthority()).endsWith("@db-rw.tenant-root:5432");
      assertThat(uri.getHost()).isEqualTo("db-rw.tenant-root");
      assertThat(List.of(uri.getRawUserInfo().split(":")).stream().map(ConnectionUrlTest::decoded))
          .containsExactly("u" + text, text);
      assertThat(decoded(uri.getRawPath())).isEqualTo("/d" + text);
      assertThat(List.of(uri.getRawQuery().split("=", -1)).stream().map(ConnectionUrlTest::decoded))
          .containsExactly(text, text);
    }
  }

  /** Its own way: {@link URI#getUserInfo} would leave what is no UTF-8 as a replacement. */
  private static String decoded(String text) {
    var bytes = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      boolean encoded = text.charAt(i) == '%';
      bytes.write(encoded ? Integer.parseInt(text.substring(i + 1, i + 3), 16) : text.charAt(i));
      i += encoded ? 2 : 0;
    }
    return bytes.toString(UTF_8);
  }

  /** A JDBC URL has user and password among its parameters. */
  @Test
  void the_driver_of_PostgreSQL_reads_back_all_parts() {
    for (var text : texts()) {
      var url = url(connection("u" + text, "d" + text, Map.of("ApplicationName", text)), text);
      var rest = url.substring("postgres://".length());
      var account = rest.substring(0, rest.indexOf('@')).split(":", -1);
      var jdbc =
          "jdbc:postgresql://"
              + rest.substring(rest.indexOf('@') + 1)
              + "&user="
              + account[0]
              + "&password="
              + account[1];

      var parsed = Driver.parseURL(jdbc, new Properties());

      assertThat(parsed).as(text).isNotNull();
      assertThat(parsed.getProperty("user")).isEqualTo("u" + text);
      assertThat(parsed.getProperty("password")).isEqualTo(text);
      assertThat(parsed.getProperty("ApplicationName")).isEqualTo(text);
      assertThat(parsed.getProperty("PGDBNAME")).isEqualTo("d" + text);
      assertThat(parsed.getProperty("PGHOST")).isEqualTo("db-rw.tenant-root");
      assertThat(parsed.getProperty("PGPORT")).isEqualTo("5432");
    }
  }

  @Test
  void what_is_composed_has_no_problems() {
    for (var text : texts()) {
      var connection = connection("u" + text, "d" + text, Map.of(text, text));
      assertThat(problems(connection, url(connection, text))).as(text).isEmpty();
    }
  }

  @Test
  void refuses_what_gives_no_URL() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> url(CODER, ""))
        .withMessage("a password must not be empty; give one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> url(new Connection("a:b", "u", "h", 1, "d", new TreeMap<>()), "hunter2"))
        .withMessage(
            "a scheme is letters, digits, '+', '.' and '-', got 'a:b'; PostgreSQL's is postgres");
    for (var host : new String[] {"db:5432", "[db]:5432", "::1]:1/d@x", "fe80::1%[]"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> url(new Connection("postgres", "u", host, 1, "d", new TreeMap<>()), "hunter2"))
          .withMessage(
              "a host with a ':' is an IPv6 address, got '%s'; give the port as such", host);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://coder:hunter2@db-rw.tenant-root:5432/coder?sslmode=disable",
        "postgresql://coder:hunter2@db-rw.tenant-root/coder?sslmode=disable",
        "postgres://c%6fder:a:b!$&'()*+,;=@DB-RW.tenant-root:5432/coder?sslmode=disable"
      })
  void takes_other_ways_to_say_the_same(String url) {
    assertThat(problems(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgres://coder@db-rw.tenant-root/coder?sslmode=disable | has no password; write USER:PASSWORD before the @",
        "postgres://coder:@db-rw.tenant-root/coder?sslmode=disable | has no password; write USER:PASSWORD before the @",
        "mysql://coder:hunter2@db-rw.tenant-root:5432/coder?sslmode=disable | has another scheme than the stack, which has 'postgres'; change one of them",
        "postgres://Coder:hunter2@db-rw.tenant-root/coder?sslmode=disable | has another user than the stack, which has 'coder'; change one of them",
        "postgres://coder:hunter2@db/coder?sslmode=disable | has another host than the stack, which has 'db-rw.tenant-root'; change one of them",
        "postgres://coder:hunter%E9@db-rw.tenant-root/coder?sslmode=disable | has a password that is no text in UTF-8, in which é is %C3%A9; encode it anew",
        "postgres://coder:hunter%00@db-rw.tenant-root/coder?sslmode=disable | has a password that is no text in UTF-8, in which é is %C3%A9; encode it anew",
        "postgres://coder:hunter2@db-rw.tenant-root/coder?sslmode=require | lacks sslmode=disable",
        "postgre%73://coder:hunter2@db-rw.tenant-root:5432/coder?sslmode=disable | has another scheme than the stack, which has 'postgres'; change one of them",
        "POSTGRES://coder:hunter2@db-rw.tenant-root:5432/coder?sslmode=disable | has another scheme than the stack, which has 'postgres'; change one of them",
        "postgres://coder:hunter2@db%2Drw.tenant-root:5432/coder?sslmode=disable | has another host than the stack, which has 'db-rw.tenant-root'; change one of them",
        "postgres://coder:hunter2@[db-rw.tenant-root]:5432/coder?sslmode=disable | has another host than the stack, which has 'db-rw.tenant-root'; change one of them",
        "postgres://coder:hunter2@db-rw.tenant-roo:5432/coder?sslmode=disable | has another host than the stack, which has 'db-rw.tenant-root'; change one of them",
        "postgres://coder:hunter2@db-rw.tenant-roots:5432/coder?sslmode=disable | has another host than the stack, which has 'db-rw.tenant-root'; change one of them",
        "postgres://coder:hunter2@db-rw.tenant-root:543%32/coder?sslmode=disable | has another port than the stack, which has '5432'; change one of them",
        "postgres://coder:hunter2@db-rw.tenant-root:5432/coder?sslmode=disable&sslmode=require | has a parameter twice; leave one out",
        "postgres://coder:hunter2@db-rw.tenant-root:6432/coder?sslmode=disable | has another port than the stack, which has '5432'; change one of them",
        "postgres://coder:hunter2@db-rw.tenant-root?sslmode=disable | has another database than the stack, which has 'coder'; change one of them",
        "postgres://coder:hunter2@db-rw.tenant-root/coder/x?sslmode=disable | holds a character that must be percent-encoded, as @ is %40 and / is %2F; encode it in user, password and database",
        "postgres://coder:hunter2@db-rw.tenant-root/coder | lacks sslmode=disable",
        "postgres://coder:hunter2@db-rw.tenant-root/coder?sslmode=disable&x=hunter2 | has parameters that the stack does not; name them there",
        "postgres://coder:hun%ter2@db-rw.tenant-root/coder?sslmode=disable | holds a character that must be percent-encoded, as @ is %40 and / is %2F; encode it in user, password and database",
        "postgres://coder:hün@db-rw.tenant-root/coder?sslmode=disable | holds a character that must be percent-encoded, as @ is %40 and / is %2F; encode it in user, password and database"
      })
  void says_where_a_URL_differs(String url, String problem) {
    assertThat(problems(url)).containsExactly("the URL " + problem);
  }

  @Test
  void knows_a_port_and_two_schemes_of_PostgreSQL_alone() {
    var other = new Connection("mysql", "u", "db", 5432, "d", new TreeMap<>());
    assertThat(problems(other, "mysql://u:p@db:5432/d")).isEmpty();
    assertThat(problems(other, "mysql://u:p@db/d"))
        .containsExactly(
            "the URL has another port than the stack, which has '5432'; change one of them");
    assertThat(problems(other, "postgres://u:p@db:5432/d"))
        .containsExactly(
            "the URL has another scheme than the stack, which has 'mysql'; change one of them");
    var elsewhere = new Connection("postgresql", "u", "db", 6432, "d", new TreeMap<>());
    assertThat(problems(elsewhere, "postgres://u:p@db:6432/d")).isEmpty();
    assertThat(problems(elsewhere, "postgres://u:p@db/d"))
        .containsExactly(
            "the URL has another port than the stack, which has '6432'; change one of them");
  }

  /** Go reads another value than libpq, or one of them none. */
  @Test
  void refuses_what_readers_of_a_query_differ_in() {
    var connection = connection("u", "d", Map.of("a", "b+c", "x", "y;=z"));
    assertThat(problems(connection, "postgres://u:p@db-rw.tenant-root/d?a=b%2Bc&x=y%3B%3Dz"))
        .isEmpty();
    for (var query : new String[] {"a=b+c&x=y%3B%3Dz", "a=b%2Bc&x=y;%3Dz", "a=b%2Bc&x=y%3B=z"}) {
      assertThat(problems(connection, "postgres://u:p@db-rw.tenant-root/d?" + query))
          .containsExactly(
              "the URL holds a character that must be percent-encoded, as @ is %40 and / is %2F;"
                  + " encode it in user, password and database");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hunter2",
        "postgres:hunter2",
        "postgres:/hunter2",
        "://x",
        "postgres://coder:hun#ter2@db/coder"
      })
  void says_what_is_no_URL(String url) {
    assertThat(problems(url))
        .containsExactly(
            "the URL is none; write postgres://USER:PASSWORD@HOST:PORT/DATABASE, all but letters,"
                + " digits and -._~ in each part percent-encoded");
  }

  @Test
  void no_problem_repeats_a_piece_of_a_password() {
    var random = new SplittableRandom(12);
    for (int i = 0; i < 2_000; i++) {
      var password = new StringBuilder("hunxqz7");
      for (int more = random.nextInt(4); more > 0; more--) {
        password.insert(random.nextInt(password.length()), "@:/?#[]&=%".charAt(random.nextInt(10)));
      }
      var url = "postgres://coder:" + password + "@db-rw.tenant-root:5432/coder?sslmode=disable";

      assertThat(problems(url).toString()).doesNotContain("hu", "un", "nx", "xq", "qz", "z7");
    }
  }
}
