package dev.cofferdam.resource;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a Secret says of a connection beside its URL: everything but the password. */
final class ConnectionDetails {

  /** What a connection says already or would be overruled by, and what is secret (libpq). */
  private static final Set<String> TAKEN =
      Set.of(
          "database",
          "dbname",
          "host",
          "hostaddr",
          "passfile",
          "password",
          "port",
          "service",
          "servicefile",
          "sslpassword",
          "user");

  private ConnectionDetails() {}

  /**
   * @throws IllegalArgumentException if a parameter has no place in a URL or Secret
   */
  static void check(Connection connection, String urlKey) {
    for (var parameter : connection.parameters().keySet()) {
      if (!SecretKeyRef.isKey(parameter)) {
        throw new IllegalArgumentException(
            "parameter of a connection must be letters, digits, '.', '_' and '-', got '%s'; write it like 'sslmode'"
                .formatted(parameter));
      }
      if (TAKEN.contains(parameter) || parameter.equals(urlKey)) {
        throw new IllegalArgumentException(
            "'%s' cannot be a parameter of a connection, for it is said elsewhere or secret; leave it out"
                .formatted(parameter));
      }
    }
    if (TAKEN.contains(urlKey)) {
      throw new IllegalArgumentException(
          "'%s' is the key of another part of the connection; keep the URL under one like 'url'"
              .formatted(urlKey));
    }
  }

  /** Its parameters, and where it leads, by key. */
  static SortedMap<String, String> of(Connection connection) {
    var details = new TreeMap<>(connection.parameters());
    details.put("database", connection.database());
    details.put("host", connection.host());
    details.put("port", Integer.toString(connection.port()));
    details.put("user", connection.user());
    return details;
  }
}
