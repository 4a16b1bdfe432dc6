package dev.cofferdam.resource;

import java.util.regex.Pattern;

/**
 * A DNS subdomain name (RFC 1123), as Kubernetes asks for in the names of most objects, Secrets
 * among them.
 *
 * @param value lower-case letters, digits, dashes and dots, 253 at most, a letter or digit at both
 *     ends of what is between the dots
 */
public record DnsSubdomain(String value) {

  private static final int MAX_LENGTH = 253;
  private static final Pattern SUBDOMAIN =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

  /**
   * @throws IllegalArgumentException if it is malformed or too long
   */
  public DnsSubdomain {
    if (value.length() > MAX_LENGTH || !SUBDOMAIN.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "name must be lower-case letters, digits, inner dashes and dots, %s characters at most, got '%s'; write it like 'coder-db'"
              .formatted(MAX_LENGTH, value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
