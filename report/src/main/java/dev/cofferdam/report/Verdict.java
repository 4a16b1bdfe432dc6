package dev.cofferdam.report;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.exposure.Reach;
import java.util.List;

/**
 * How far an object can be reached.
 *
 * @param reach the widest of what is said of it, what an exception lets pass aside; {@link
 *     Reach#PRIVATE} if nothing is
 * @param because all that is said of it
 */
public record Verdict(RenderedObject object, Reach reach, List<Entry> because) {

  public Verdict {
    because = List.copyOf(because);
  }

  /** Such as {@code tailnet: Ingress coder/coder}. */
  @Override
  public String toString() {
    return reach + ": " + object;
  }
}
