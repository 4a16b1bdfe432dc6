package dev.cofferdam.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cofferdam.resource.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What drivers written in Go, as Coder's is, take our URLs for; skipped unless {@code
 * oracle/connection} has been built into {@code oracle/bin}.
 */
class ConnectionOracleTest {

  private static final Path EXECUTABLE = Path.of("..", "oracle", "bin", "connection");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int CASES = 600;
  private static final int HIGHEST_PORT = 65_535;

  private static final List<String> HOSTS =
      List.of(
          "db-rw.tenant-root",
          "db.example.com.",
          "my_db",
          "10.0.0.7",
          "fd00::1",
          "[fd00::1]",
          "::ffff:10.0.0.7",
          "fe80::1%eth0",
          "datenbänke.example");

  /** Between them everything that has a meaning in a URL, a connection string or a shell. */
  private static final List<String> TEXTS =
      List.of(
          IntStream.rangeClosed(0x20, 0x7e)
              .mapToObj(Character::toString)
              .collect(Collectors.joining()),
          " a ",
          "'",
          "it''s \\'",
          "\\",
          "a\nb\r\n\tc",
          "%2F%%25",
          "a+b c",
          "x' host='evil",
          "@:/?#[]&=;,",
          "p@db:1/d?user=x#",
          "äß€😀\u00a0\u2028");

  private static final String ODD = "@:/?#[]%&=+;, '\"!$*()x";

  private final SplittableRandom random = new SplittableRandom(63);

  private record Case(Connection connection, String password) {

    String url() {
      try (var secret = Password.of(password.toCharArray());
          var url = ConnectionUrl.compose(connection, secret)) {
        return new String(url.chars());
      }
    }
  }

  private Case next() {
    var parameters = new TreeMap<String, String>();
    parameters.put("sslmode", "disable");
    for (int more = random.nextInt(3); more > 0; more--) {
      parameters.put("x_" + random.nextInt(100), text());
    }
    var host = HOSTS.get(random.nextInt(HOSTS.size()));
    int port = random.nextInt(1, HIGHEST_PORT + 1);
    // A driver takes slashes off the front of a database's name, however they are written.
    var database = text().replaceFirst("^/+", "x");
    return new Case(
        new Connection("postgres", "u" + text(), host, port, "d" + database, parameters), text());
  }

  private String text() {
    return random.nextInt(3) == 0
        ? TEXTS.get(random.nextInt(TEXTS.size()))
        : random
            .ints(1 + random.nextInt(30), 1, Character.MAX_CODE_POINT + 1)
            .map(c -> random.nextInt(4) > 0 ? c % 0x7f + 1 : c)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .mapToObj(Character::toString)
            .collect(Collectors.joining("", "p", ""));
  }

  @Test
  void drivers_read_back_all_parts(@TempDir Path directory) throws IOException {
    assumeThat(Files.isExecutable(EXECUTABLE)).as("oracle/bin/connection is built").isTrue();
    var cases = new ArrayList<Case>();
    IntStream.range(0, CASES).forEach(i -> cases.add(next()));

    var answers = ask(directory, cases.stream().map(Case::url).toList());

    for (int i = 0; i < CASES; i++) {
      assertThat(answers.get(i).get("url").asString()).as(cases.get(i).url()).isEmpty();
      for (var driver : List.of("pq", "pgx")) {
        assertThat(answers.get(i).get(driver))
            .as("%s of %s", driver, cases.get(i).url())
            .isEqualTo(expected(cases.get(i)));
      }
    }
  }

  /** What we let pass leads every driver to where the stack wants it. */
  @Test
  void drivers_follow_a_whole_URL_where_we_say_that_it_leads(@TempDir Path directory)
      throws IOException {
    assumeThat(Files.isExecutable(EXECUTABLE)).as("oracle/bin/connection is built").isTrue();
    var cases = new ArrayList<Case>();
    var urls = new ArrayList<String>();
    while (urls.size() < CASES) {
      var one = next();
      var url = changed(one.url());
      try (var secret = Password.of(url.toCharArray())) {
        if (ConnectionUrl.problems(one.connection(), secret).isEmpty()) {
          cases.add(one);
          urls.add(url);
        }
      }
    }

    var answers = ask(directory, urls);

    for (int i = 0; i < CASES; i++) {
      var answer = answers.get(i);
      assertThat(answer.get("url").asString()).as(urls.get(i)).isEmpty();
      assertThat(answer.get("pq")).as(urls.get(i)).isEqualTo(answer.get("pgx"));
      var without = ((ObjectNode) answer.get("pq")).without("password");
      var host = without.get("host").asString();
      assertThat(host)
          .isEqualToIgnoringCase(cases.get(i).connection().host().replaceAll("[\\[\\]]", ""));
      assertThat(without.put("host", ""))
          .as(urls.get(i))
          .isEqualTo(((ObjectNode) expected(cases.get(i))).without("password").put("host", ""));
    }
  }

  /** As somebody might have written it, or got it wrong. */
  private String changed(String url) {
    var changed = new StringBuilder(url);
    for (int more = 1 + random.nextInt(3); more > 0; more--) {
      int at = random.nextInt(changed.length());
      switch (random.nextInt(5)) {
        case 0 -> changed.replace(at, at + 1, "%%%02x".formatted((int) changed.charAt(at)));
        case 1 -> changed.insert(at, ODD.charAt(random.nextInt(ODD.length())));
        case 2 -> changed.setCharAt(at, Character.toUpperCase(changed.charAt(at)));
        case 3 -> changed.deleteCharAt(at);
        default -> decode(changed, changed.indexOf("%", at));
      }
    }
    return changed.toString();
  }

  private static void decode(StringBuilder url, int at) {
    if (at >= 0 && url.substring(at).matches("(?s)%[0-9A-Fa-f]{2}.*")) {
      int c = HexFormat.fromHexDigits(url, at + 1, at + 3);
      url.replace(at, at + 3, Character.toString(c));
    }
  }

  private static JsonNode expected(Case it) {
    var connection = it.connection();
    var more = new TreeMap<>(connection.parameters());
    more.remove("sslmode");
    return JSON.readTree(
        JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("user", connection.user())
                .put("password", it.password())
                .put("host", connection.host().replaceAll("[\\[\\]]", ""))
                .put("port", connection.port())
                .put("database", connection.database())
                .put("error", "")
                .set("parameters", JSON.valueToTree(more))));
  }

  private static List<JsonNode> ask(Path directory, List<String> urls) throws IOException {
    var in = Files.writeString(directory.resolve("in"), JSON.writeValueAsString(urls), UTF_8);
    var out = directory.resolve("out");
    var process =
        new ProcessBuilder(EXECUTABLE.toString())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.onExit().join().exitValue()).isZero();
    return JSON.readTree(Files.readString(out, UTF_8)).valueStream().toList();
  }
}
