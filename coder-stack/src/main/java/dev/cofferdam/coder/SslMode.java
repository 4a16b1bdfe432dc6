package dev.cofferdam.coder;

/** How far Coder trusts the connection to its database; the modes that its driver knows. */
public enum SslMode {
  /** Unencrypted. */
  DISABLE("disable"),
  /** Encrypted, whoever is at the other end. */
  REQUIRE("require"),
  /** Encrypted, with a certificate of a known authority. */
  VERIFY_CA("verify-ca"),
  /** Encrypted, with a certificate of a known authority for this very host. */
  VERIFY_FULL("verify-full");

  private final String value;

  SslMode(String value) {
    this.value = value;
  }

  /** As it is written in a connection URL. */
  public String value() {
    return value;
  }
}
