package dev.cofferdam.secret;

import dev.cofferdam.resource.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds a URL that somebody has written against the connection that a stack names.
 *
 * <p>An {@code @} or {@code /} in a password that is not encoded cuts a URL at the wrong place, and
 * what looks like its host is then a piece of the password. So only what the stack names is said.
 */
record UrlCheck(Connection connection, UrlParts url) {

  /** The two names that libpq has for the same. */
  private static final Set<String> POSTGRES = Set.of("postgres", "postgresql");

  private static final int POSTGRES_PORT = 5432;

  List<String> problems() {
    if (!isLegal()) {
      return List.of(
          "the URL holds a character that must be percent-encoded, as @ is %40 and / is %2F;"
              + " encode it in user, password and database");
    }
    var problems = new ArrayList<String>();
    report(
        problems, !url.password().isEmpty(), "has no password; write USER:PASSWORD before the @");
    report(
        problems,
        url.password().isText(),
        "has a password that is no text in UTF-8, in which é is %C3%A9; encode it anew");
    report(problems, hasScheme(), another("scheme", connection.scheme()));
    report(problems, url.user().says(connection.user()), another("user", connection.user()));
    report(problems, hasHost(), another("host", connection.host()));
    report(problems, hasPort(), another("port", Integer.toString(connection.port())));
    report(
        problems,
        url.path().says(connection.database()),
        another("database", connection.database()));
    connection.parameters().entrySet().stream()
        .filter(it -> url.query().stream().noneMatch(pair -> says(pair, it)))
        .forEach(it -> report(problems, false, "lacks " + it.getKey() + "=" + it.getValue()));
    report(problems, !hasMore(), "has parameters that the stack does not; name them there");
    report(problems, hasMore() || !hasOneTwice(), "has a parameter twice; leave one out");
    return List.copyOf(problems);
  }

  private static void report(List<String> problems, boolean good, String text) {
    if (!good) {
      problems.add("the URL " + text);
    }
  }

  private static String another(String part, String expected) {
    return "has another %s than the stack, which has '%s'; change one of them"
        .formatted(part, expected);
  }

  private boolean isLegal() {
    return Stream.of(url.user(), url.password(), url.host().withoutBrackets(), url.path())
            .allMatch(UrlPart::isLegal)
        && url.query().stream().allMatch(UrlPart::isLegalPair);
  }

  private boolean hasScheme() {
    return url.scheme().is(connection.scheme())
        || (isPostgres() && POSTGRES.stream().anyMatch(url.scheme()::is));
  }

  private boolean isPostgres() {
    return POSTGRES.contains(connection.scheme());
  }

  /** Go decodes little in a host, and nothing in a port (net/url, {@code parseHost}). */
  private boolean hasHost() {
    return url.host().isInAnyCase(ConnectionUrl.host(connection));
  }

  private boolean hasPort() {
    boolean byDefault = url.port().isEmpty() && isPostgres() && connection.port() == POSTGRES_PORT;
    return byDefault || url.port().is(Integer.toString(connection.port()));
  }

  private static boolean says(UrlPart pair, Map.Entry<String, String> parameter) {
    return pair.name().says(parameter.getKey()) && pair.value().says(parameter.getValue());
  }

  private boolean hasMore() {
    return url.query().stream()
        .anyMatch(pair -> connection.parameters().keySet().stream().noneMatch(pair.name()::says));
  }

  /** If it has no others. */
  private boolean hasOneTwice() {
    return url.query().size() > connection.parameters().size();
  }
}
