package dev.cofferdam.report;

import java.util.regex.Pattern;

/**
 * An object, and one way in which it is exposed or fails.
 *
 * @param rule the id that reports give, such as {@code exposure/host-network} or {@code
 *     render/lookup}
 */
public record ExposedObject(ObjectName object, String rule) {

  private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*");

  /**
   * @throws IllegalArgumentException if the rule is no id
   */
  public ExposedObject {
    if (!ID.matcher(rule).matches()) {
      throw new IllegalArgumentException(
          "a rule is named like 'exposure/host-network', got '%s'; copy it from a report"
              .formatted(rule));
    }
  }

  /** Such as {@code exposure/host-network of DaemonSet monitoring/node-exporter}. */
  @Override
  public String toString() {
    return "%s of %s".formatted(rule, object);
  }
}
