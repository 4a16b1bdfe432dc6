package dev.cofferdam.resource;

/**
 * Where External Secrets reads a secret from; it exists already (external-secrets.io, api v1).
 *
 * @param name of the store
 */
public record SecretStore(Kind kind, DnsSubdomain name) {

  /** Who may use a store. */
  public enum Kind {
    /** Objects of its own namespace. */
    SECRET_STORE("SecretStore"),
    /** Objects of every namespace that it admits. */
    CLUSTER_SECRET_STORE("ClusterSecretStore");

    private final String value;

    Kind(String value) {
      this.value = value;
    }

    /** As it is written in YAML. */
    public String value() {
      return value;
    }
  }

  /** The SecretStore of that name, in the namespace of the Secret. */
  public static SecretStore of(String name) {
    return new SecretStore(Kind.SECRET_STORE, new DnsSubdomain(name));
  }

  /** The ClusterSecretStore of that name. */
  public static SecretStore cluster(String name) {
    return new SecretStore(Kind.CLUSTER_SECRET_STORE, new DnsSubdomain(name));
  }
}
