package dev.cofferdam.render.helm;

/**
 * A reference whose value only the cluster knows.
 *
 * @param encrypted whether the object is there, and encrypted; if not, the cluster may lack it
 */
public record UnknownValues(ValuesReference reference, boolean encrypted) {

  /** Whether the values can be composed as if the object did not exist. */
  public boolean isDispensable() {
    return reference.optional() && !encrypted;
  }
}
