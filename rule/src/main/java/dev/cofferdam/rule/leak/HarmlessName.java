package dev.cofferdam.rule.leak;

import java.util.Set;

/** Names of values that Secrets hold beside what is secret: who and where, not the password. */
final class HarmlessName {

  private static final Set<String> LAST_WORDS =
      Set.of(
          "account",
          "address",
          "addr",
          "audience",
          "bucket",
          "ca",
          "cert",
          "certificate",
          "class",
          "crt",
          "database",
          "db",
          "dbname",
          "domain",
          "email",
          "enabled",
          "endpoint",
          "endpoints",
          "host",
          "hostname",
          "hosts",
          "id",
          "insecure",
          "issuer",
          "location",
          "login",
          "mode",
          "name",
          "namespace",
          "org",
          "organization",
          "owner",
          "port",
          "project",
          "provider",
          "realm",
          "region",
          "role",
          "schema",
          "scheme",
          "scope",
          "scopes",
          "server",
          "sslmode",
          "tenant",
          "type",
          "uri",
          "url",
          "user",
          "username",
          "zone");

  private HarmlessName() {}

  static boolean is(String name) {
    var words = TellingName.words(name);
    return !words.isEmpty()
        && !TellingName.of(name).isTelling()
        && LAST_WORDS.contains(words.get(words.size() - 1));
  }
}
