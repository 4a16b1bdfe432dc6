package dev.cofferdam.assertion;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.resource.Stack;

/** Where assertions about what can be reached begin. */
public final class ExposureAssertions {

  private ExposureAssertions() {}

  /** About a stack, as Flux would apply it if it were written. */
  public static StackAssert assertThat(Stack actual) {
    return new StackAssert(actual);
  }

  /** About what was rendered already. */
  public static ClusterAssert assertThat(Cluster actual) {
    return new ClusterAssert(actual);
  }
}
