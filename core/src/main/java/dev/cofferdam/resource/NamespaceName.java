package dev.cofferdam.resource;

/**
 * The name of a Kubernetes namespace.
 *
 * @param value a {@link DnsLabel}
 */
public record NamespaceName(String value) {

  /**
   * @throws IllegalArgumentException if the API server would refuse it
   */
  public NamespaceName {
    try {
      new DnsLabel(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("namespace " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
