package dev.cofferdam.secret;

import dev.cofferdam.resource.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The URL of a connection with its password: {@code
 * postgres://user:password@host:port/database?name=value}.
 *
 * <p>Every byte in UTF-8 but the unreserved ones of RFC 3986, section 2.3, is percent-encoded, so
 * that no reader can take a part of the password for something else. Coder rescues some passwords
 * that are not, and not those with an {@code @ / ? # %} (coder/coder#15954).
 */
public final class ConnectionUrl {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");

  /** An address, perhaps in brackets, and its zone, which only its own machine knows. */
  private static final Pattern IPV6 =
      Pattern.compile("\\[?([0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)(%[^\\[\\]]+)?]?");

  private static final String FORM =
      "postgres://USER:PASSWORD@HOST:PORT/DATABASE, all but letters, digits and -._~ in each part percent-encoded";
  private static final String HEX = "0123456789ABCDEF";

  private ConnectionUrl() {}

  /**
   * The whole URL, a secret that the caller wipes.
   *
   * @throws IllegalArgumentException if the scheme can be none, a host with a colon is no IPv6
   *     address, or the password is empty
   */
  public static Password compose(Connection connection, Password password) {
    if (!SCHEME.matcher(connection.scheme()).matches()) {
      throw new IllegalArgumentException(
          "a scheme is letters, digits, '+', '.' and '-', got '%s'; PostgreSQL's is postgres"
              .formatted(connection.scheme()));
    }
    if (password.isEmpty()) {
      throw new IllegalArgumentException("a password must not be empty; give one");
    }
    try (var url = new SecretText()) {
      url.append(connection.scheme()).append("://");
      encode(url, connection.user()).append(':');
      encode(url, password).append('@');
      host(url, connection.host()).append(':').append(Integer.toString(connection.port()));
      encode(url.append('/'), connection.database());
      parameters(url, connection);
      return url.toPassword();
    }
  }

  /**
   * Where {@code url}, which somebody has written as a whole, differs from {@code connection}, or
   * is no URL with a password. Nothing if it is as {@link #compose} would give it, but for the
   * password, the case of the host and what stands for itself encoded or not in user, password,
   * database and parameters.
   *
   * @return one text each; they repeat nothing of the URL, since any part of it can be the password
   */
  public static List<String> problems(Connection connection, Password url) {
    char[] chars = url.chars();
    try {
      var parts = UrlParts.of(chars);
      return parts.isEmpty()
          ? List.of("the URL is none; write " + FORM)
          : new UrlCheck(connection, parts.get()).problems();
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  /** The host as it stands in the URL. */
  static String host(Connection connection) {
    try (var text = new SecretText();
        var host = host(text, connection.host()).toPassword()) {
      return new String(host.chars());
    }
  }

  /** The {@code %} before a zone is encoded as any other (RFC 6874, section 2). */
  private static SecretText host(SecretText url, String host) {
    if (host.indexOf(':') < 0) {
      return encode(url, host);
    }
    var address = IPV6.matcher(host);
    if (!address.matches()) {
      throw new IllegalArgumentException(
          "a host with a ':' is an IPv6 address, got '%s'; give the port as such".formatted(host));
    }
    var zone = Objects.requireNonNullElse(address.group(2), "");
    return encode(url.append('[').append(address.group(1)), zone).append(']');
  }

  private static void parameters(SecretText url, Connection connection) {
    char before = '?';
    for (var parameter : connection.parameters().entrySet()) {
      encode(url.append(before), parameter.getKey()).append('=');
      encode(url, parameter.getValue());
      before = '&';
    }
  }

  private static SecretText encode(SecretText url, String text) {
    try (var part = Password.of(text.toCharArray())) {
      return encode(url, part);
    }
  }

  private static SecretText encode(SecretText url, Password text) {
    byte[] bytes = text.utf8();
    for (byte b : bytes) {
      if (UrlPart.isUnreserved(b)) {
        url.append((char) b);
      } else {
        url.append('%').append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
      }
    }
    Arrays.fill(bytes, (byte) 0);
    return url;
  }
}
