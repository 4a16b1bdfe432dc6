package dev.cofferdam.resource;

import java.util.regex.Pattern;

/**
 * Under which names the {@code .env} beside a stack holds what a connection lacks.
 *
 * @param password of the password; {@code PGPASSWORD}, as libpq reads it, unless {@link #passwordIn
 *     said otherwise}
 * @param url of a whole URL, which stands for the connection and the password; {@code DATABASE_URL}
 *     unless {@link #urlIn said otherwise}
 */
public record EnvNames(String password, String url) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /**
   * @throws IllegalArgumentException if a shell could not set one of them, or if both are the same
   */
  public EnvNames {
    check(password);
    check(url);
    if (password.equals(url)) {
      throw new IllegalArgumentException(
          "a password and a whole URL must have names of their own in .env, got '%s' for both; write them like 'PGPASSWORD' and 'DATABASE_URL'"
              .formatted(url));
    }
  }

  private static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name in .env must be letters, digits and '_', got '%s'; write it like 'PGPASSWORD'"
              .formatted(name));
    }
  }

  /** {@code PGPASSWORD} and {@code DATABASE_URL}. */
  public static EnvNames usual() {
    return new EnvNames("PGPASSWORD", "DATABASE_URL");
  }

  /** The same, with the password under this name. */
  public EnvNames passwordIn(String name) {
    return new EnvNames(name, url);
  }

  /** The same, with a whole URL under this name. */
  public EnvNames urlIn(String name) {
    return new EnvNames(password, name);
  }
}
