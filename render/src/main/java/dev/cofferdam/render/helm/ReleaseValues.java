package dev.cofferdam.render.helm;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values that helm-controller lays over those of a chart, or why nobody can say before it runs.
 *
 * <p>Numbers are such as {@link GoValues} says: a {@code LongNode} is an int64 in Go, any other
 * number a float64.
 */
public final class ReleaseValues {

  private final @Nullable ObjectNode values;
  private final List<UnknownValues> unknown;
  private final List<String> failures;

  ReleaseValues(@Nullable ObjectNode values, List<UnknownValues> unknown, List<String> failures) {
    this.values = values;
    this.unknown = List.copyOf(unknown);
    this.failures = List.copyOf(failures);
  }

  /**
   * Composes {@code spec.valuesFrom} in its order and {@code spec.values} (fluxcd/pkg chartutil,
   * ChartValuesFromReferences). The HelmRelease stays as it is.
   */
  public static ReleaseValues compose(ObjectNode helmRelease, ValuesSource source) {
    return new Composition(helmRelease, source).compose();
  }

  /** Empty if there are failures, or if something is unknown that is certain to matter. */
  public Optional<ObjectNode> values() {
    return Optional.ofNullable(values);
  }

  /** In the order of the references. */
  public List<UnknownValues> unknown() {
    return unknown;
  }

  /** Why helm-controller refuses to go on: what is wrong and what to do, without any value. */
  public List<String> failures() {
    return failures;
  }
}
