package dev.cofferdam.coder;

import dev.cofferdam.resource.DomainName;

/**
 * The host names of workspace apps: {@code CODER_WILDCARD_ACCESS_URL}, {@code *.} and a domain of
 * one's own.
 *
 * @param value such as {@code *.coder.example.com}
 */
public record WildcardHost(String value) {

  private static final String WILDCARD = "*.";

  /**
   * @throws IllegalArgumentException if Coder would not start with it, or no browser would keep its
   *     cookies
   */
  public WildcardHost {
    if (!value.startsWith(WILDCARD)) {
      throw new IllegalArgumentException(
          "wildcard access URL must be '*.' and a domain, got '%s'; write it like '*.coder.example.com'"
              .formatted(value));
    }
    var domain = value.substring(WILDCARD.length());
    if (!domain.contains(".") || domain.endsWith(".coder")) {
      throw new IllegalArgumentException(
          "wildcard access URL must not be '%s': browsers keep no cookie for a top-level name, so that every app would ask for a login for ever, and Coder Desktop answers '.coder' itself; use a domain of your own, like '*.coder.example.com'"
              .formatted(value));
    }
    if (domain.endsWith(".ts.net")) {
      throw new IllegalArgumentException(
          "wildcard access URL must not be '%s': Tailscale resolves and certifies a device's own name alone; use a domain of your own, like '*.coder.example.com'"
              .formatted(value));
    }
    new DomainName(domain);
  }

  /** The names one label below {@code domain}. */
  static WildcardHost below(DomainName domain) {
    return new WildcardHost(WILDCARD + domain);
  }

  @Override
  public String toString() {
    return value;
  }
}
