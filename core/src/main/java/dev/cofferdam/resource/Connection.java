package dev.cofferdam.resource;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A connection to a database: everything but the password.
 *
 * @param scheme of its URL, such as {@code postgres}
 * @param user the role, as the database knows it
 * @param host as the pods of the cluster resolve it
 * @param port 1 to 65535
 * @param database its name, as the database knows it
 * @param parameters of the URL, by name, such as {@code sslmode}
 */
public record Connection(
    String scheme,
    String user,
    String host,
    int port,
    String database,
    SortedMap<String, String> parameters) {

  private static final int MAX_PORT = 65_535;

  /**
   * @throws IllegalArgumentException if the port is none, or something else is empty
   */
  public Connection {
    if (scheme.isBlank() || user.isBlank() || host.isBlank() || database.isBlank()) {
      throw new IllegalArgumentException(
          "a connection has a scheme, user, host and database, got '%s', '%s', '%s', '%s'; name all four"
              .formatted(scheme, user, host, database));
    }
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "a port is 1 to %s, got '%s'; PostgreSQL's is 5432".formatted(MAX_PORT, port));
    }
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }
}
