package dev.cofferdam.coder;

import dev.cofferdam.resource.DomainName;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The URL that browsers, workspaces and login redirects use: {@code CODER_ACCESS_URL}.
 *
 * <p>It is a literal. Coder without one opens a public tunnel on {@code try.coder.app} (Coder,
 * cli/server.go), and one that is put together later can turn out empty.
 *
 * @param value {@code https://} and a DNS name, with a port if need be
 */
public record AccessUrl(String value) {

  private static final int MAX_PORT = 65_535;
  private static final String TUNNEL = "try.coder.app";

  /**
   * @throws IllegalArgumentException if it is empty, not https, a substitution, no absolute URL or
   *     that of Coder's public tunnel
   */
  public AccessUrl {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "access URL must not be empty, for Coder would open a public tunnel; write it like 'https://coder.tail1a2b3.ts.net'");
    }
    if (value.contains("$")) {
      throw new IllegalArgumentException(
          "access URL must be a literal, got '%s'; a substitution that comes out empty makes Coder open a public tunnel"
              .formatted(value));
    }
    if (!value.startsWith("https://")) {
      throw new IllegalArgumentException(
          "access URL must begin with https://, got '%s'; write it like 'https://coder.tail1a2b3.ts.net'"
              .formatted(value));
    }
    checkHost(value);
  }

  /** The URL of a host on the default port. */
  static AccessUrl of(DomainName host) {
    return new AccessUrl("https://" + host);
  }

  /**
   * @throws IllegalArgumentException if this is not a name in the domain that {@code expected} is
   *     in
   */
  void checkBeside(AccessUrl expected) {
    var domain = domain(expected);
    if (!domain(this).equals(domain)) {
      throw new IllegalArgumentException(
          "access URL must be a name in the domain '%s', got '%s'; write it like '%s'"
              .formatted(domain, value, expected));
    }
  }

  private static String domain(AccessUrl url) {
    var host = host(url.value);
    return host.substring(host.indexOf('.') + 1);
  }

  private static void checkHost(String value) {
    var host = new DomainName(host(value)).value();
    if (host.equals(TUNNEL) || host.endsWith("." + TUNNEL)) {
      throw new IllegalArgumentException(
          "access URL must not be that of Coder's public tunnel, got '%s'; use a name of the tailnet"
              .formatted(value));
    }
  }

  private static String host(String value) {
    try {
      var url = new URI(value);
      boolean bare =
          url.getRawPath().isEmpty() && url.getRawQuery() == null && url.getRawFragment() == null;
      boolean port = url.getPort() == -1 ? !value.endsWith(":") : isPort(url.getPort());
      if (url.getHost() != null && url.getRawUserInfo() == null && bare && port) {
        return url.getHost();
      }
    } catch (URISyntaxException e) {
      throw notAUrl(value, e);
    }
    throw notAUrl(value, null);
  }

  private static boolean isPort(int port) {
    return port > 0 && port <= MAX_PORT;
  }

  private static IllegalArgumentException notAUrl(String value, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "access URL must be a scheme and a host and nothing more, got '%s'; write it like 'https://coder.tail1a2b3.ts.net'"
            .formatted(value),
        cause);
  }

  @Override
  public String toString() {
    return value;
  }
}
