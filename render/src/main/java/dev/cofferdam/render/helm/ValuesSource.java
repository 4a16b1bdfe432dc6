package dev.cofferdam.render.helm;

/** What there is to know about the ConfigMaps and Secrets in the namespace of a HelmRelease. */
@FunctionalInterface
public interface ValuesSource {

  /**
   * Looks up one key.
   *
   * @param kind {@code ConfigMap} or {@code Secret}
   */
  Lookup find(String kind, String name, String key);

  /** What became of a key. */
  sealed interface Lookup {

    /** Its value. */
    final class Found implements Lookup {

      private final byte[] value;

      public Found(byte[] value) {
        this.value = value.clone();
      }

      public byte[] value() {
        return value.clone();
      }
    }

    /** The object is there, and has no such key. */
    record KeyMissing() implements Lookup {}

    /** The object is there, and at the key is what Kubernetes refuses. */
    record Damaged() implements Lookup {}

    /** There is a value, and only the cluster can decrypt it. */
    record Encrypted() implements Lookup {}

    /** The object is not among those that are known; the cluster may have it. */
    record Unknown() implements Lookup {}
  }
}
