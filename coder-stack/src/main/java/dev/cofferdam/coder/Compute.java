package dev.cofferdam.coder;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the Coder server may use of a node. The chart's own default, two CPUs and 4 GiB reserved,
 * does not fit a small cluster.
 *
 * @param cpuRequest CPU that is reserved, in Kubernetes notation ({@code 250m} is a quarter)
 * @param memoryRequest memory that is reserved ({@code 512Mi})
 * @param memoryLimit memory at which the server is killed; CPU has no limit, as one would only slow
 *     it down
 */
public record Compute(String cpuRequest, String memoryRequest, String memoryLimit) {

  /**
   * @throws IllegalArgumentException if one of them is no quantity, or the limit is below the
   *     request
   */
  public Compute {
    amount(cpuRequest);
    if (amount(memoryLimit).compareTo(amount(memoryRequest)) < 0) {
      throw new IllegalArgumentException(
          "memory limit must not be below the request, got '%s' and '%s'; raise the limit"
              .formatted(memoryLimit, memoryRequest));
    }
  }

  /** A quarter of a CPU and 512 MiB reserved, 2 GiB at most: a few dozen workspaces. */
  public static Compute small() {
    return new Compute("250m", "512Mi", "2Gi");
  }

  private static BigDecimal amount(String quantity) {
    try {
      var amount = Quantity.getAmountInBytes(new Quantity(quantity));
      if (amount.signum() > 0) {
        return amount;
      }
    } catch (IllegalArgumentException e) {
      throw notAQuantity(quantity, e);
    }
    throw notAQuantity(quantity, null);
  }

  private static IllegalArgumentException notAQuantity(String quantity, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "amount must be a Kubernetes quantity above zero, got '%s'; write it like '250m' or '512Mi'"
            .formatted(quantity),
        cause);
  }
}
