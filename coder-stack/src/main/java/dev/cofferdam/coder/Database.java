package dev.cofferdam.coder;

import dev.cofferdam.resource.Connection;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The PostgreSQL database that Coder uses. It exists already, and its password is not said here.
 *
 * @param host as the pods of the cluster resolve it, {@code <service>.<namespace>}; nothing is
 *     appended to it
 * @param port 5432 unless {@link #onPort said otherwise}
 * @param name the database
 * @param user the role that owns it
 * @param sslMode {@link SslMode#REQUIRE} unless {@link #with said otherwise}
 */
public record Database(String host, int port, String name, String user, SslMode sslMode) {

  private static final int DEFAULT_PORT = 5432;
  private static final int MAX_PORT = 65_535;
  private static final String LABEL = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";
  private static final Pattern HOST =
      Pattern.compile("(?=.*[a-z])%s(\\.%s)*".formatted(LABEL, LABEL));

  /**
   * @throws IllegalArgumentException if the host or port is none, or a name is empty
   */
  public Database {
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "database host must be a DNS name, got '%s'; write it like 'postgres-rw.databases'"
              .formatted(host));
    }
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "database port must be 1 to %d, got '%d'; PostgreSQL's is 5432"
              .formatted(MAX_PORT, port));
    }
    if (name.isBlank() || user.isBlank()) {
      throw new IllegalArgumentException(
          "database and user must have a name, got '%s' and '%s'; both are often 'app'"
              .formatted(name, user));
    }
  }

  /** A database at this host. */
  public static DatabaseAt at(String host) {
    return new DatabaseAt(host);
  }

  /** The same, at another port. */
  public Database onPort(int port) {
    return new Database(host, port, name, user, sslMode);
  }

  /** The same, with this care for the connection. */
  public Database with(SslMode sslMode) {
    return new Database(host, port, name, user, sslMode);
  }

  /** The same, as everything that connects knows it; Coder reads nothing but a URL of it. */
  Connection connection() {
    var parameters = new TreeMap<String, String>();
    parameters.put("sslmode", sslMode.value());
    return new Connection("postgres", user, host, port, name, parameters);
  }

  /** A host that is still to be asked for a database. */
  public record DatabaseAt(String host) {

    /** Database {@code name} on that host, with the role {@code user}. */
    public Database named(String name, String user) {
      return new Database(host, DEFAULT_PORT, name, user, SslMode.REQUIRE);
    }
  }
}
