package dev.cofferdam.resource;

import java.util.regex.Pattern;

/**
 * One label of a DNS name (RFC 1123), as Kubernetes asks for in the names of namespaces and
 * Services and Tailscale in the name of a device.
 *
 * @param value lower-case letters, digits and dashes, 63 at most, a letter or digit at both ends
 */
public record DnsLabel(String value) {

  static final int MAX_LENGTH = 63;
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");

  /**
   * @throws IllegalArgumentException if it is malformed or too long
   */
  public DnsLabel {
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "name must have %d characters at most, got %d in '%s'; shorten it"
              .formatted(MAX_LENGTH, value.length(), value));
    }
    if (!LABEL.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "name must be lower-case letters, digits and inner dashes, got '%s'; write it like 'coder-prod'"
              .formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
