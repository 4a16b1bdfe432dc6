package dev.cofferdam.resource;

import java.util.regex.Pattern;

/**
 * A DNS name of two labels or more, such as {@code coder.example.com}; no wildcard, no final dot.
 *
 * @param value lower case, 253 characters at most
 */
public record DomainName(String value) {

  private static final int MAX_LENGTH = 253;
  private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?[0-9]+");

  /**
   * @throws IllegalArgumentException if it is no such name, or an IP address
   */
  public DomainName {
    if (value.length() > MAX_LENGTH || !value.contains(".") || NUMERIC.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "host must be a DNS name of two labels or more, got '%s'; write it like 'coder.example.com'"
              .formatted(value));
    }
    for (var label : value.split("\\.", -1)) {
      checkLabel(value, label);
    }
  }

  private static void checkLabel(String value, String label) {
    try {
      new DnsLabel(label);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "host must be a DNS name, got '%s'; in it the %s".formatted(value, e.getMessage()), e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
