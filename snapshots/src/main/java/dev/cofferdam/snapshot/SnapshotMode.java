package dev.cofferdam.snapshot;

import org.jspecify.annotations.Nullable;

/** Whether snapshots are compared or accepted. */
public enum SnapshotMode {
  /** A difference fails. */
  COMPARE,
  /** What comes is written down, to be reviewed as a diff. */
  UPDATE;

  /**
   * {@link #UPDATE} if {@code property} is {@code update}, otherwise {@link #COMPARE}.
   *
   * @param property the value of {@code -Dsnapshots}, null if it is not set
   * @param ci the value of the environment variable {@code CI}, null if it is not set
   * @throws IllegalArgumentException for any other word, and for {@code update} on a build server,
   *     where nobody reviews
   */
  public static SnapshotMode of(@Nullable String property, @Nullable String ci) {
    if (property == null || property.isEmpty()) {
      return COMPARE;
    }
    if (!property.equals("update")) {
      throw new IllegalArgumentException(
          "-Dsnapshots must be 'update' or left out, got '%s'; leave it out to compare"
              .formatted(property));
    }
    if (ci != null) {
      throw new IllegalArgumentException(
          "snapshots cannot be accepted on a build server, where nobody reviews them; run with -Dsnapshots=update at home");
    }
    return UPDATE;
  }
}
