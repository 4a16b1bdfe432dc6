package dev.cofferdam.report;

/**
 * An object as every report names it.
 *
 * @param value such as {@code DaemonSet monitoring/node-exporter}; of what has no namespace, {@code
 *     Namespace dev}
 */
public record ObjectName(String value) {

  /**
   * @throws IllegalArgumentException if it is no kind and name
   */
  public ObjectName {
    if (!value.matches("\\S+ \\S.*")) {
      throw new IllegalArgumentException(
          "an object is named by its kind and name, like 'Service apps/web', got '%s'; copy it from a report"
              .formatted(value));
    }
  }

  /** The object that reports name like this. */
  public static ObjectName of(String value) {
    return new ObjectName(value);
  }

  /** What a rule says of the object. */
  public ExposedObject exposedBy(String rule) {
    return new ExposedObject(this, rule);
  }

  @Override
  public String toString() {
    return value;
  }
}
