package dev.cofferdam.render.kustomize;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;

/**
 * Numbers as go.yaml.in/yaml/v2 writes them that had to pass through JSON: whole ones in digits if
 * 64 bits hold them, all others in the shortest form of Go's {@code 'g'}.
 */
final class GoNumbers {

  private static final int LEAST_EXPONENT = -4;
  private static final int FIRST_LARGE_EXPONENT = 6;
  private static final double FIRST_WITH_EXPONENT_IN_JSON = 1e21;
  private static final BigInteger LARGEST =
      BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

  private GoNumbers() {}

  static String write(JsonNode number) {
    if (number.isIntegralNumber()) {
      var whole = number.bigIntegerValue();
      return fits(whole) ? whole.toString() : decimal(shortest(whole.doubleValue()));
    }
    double value = number.doubleValue();
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a number that is not finite is no JSON; leave it out");
    }
    return write(value);
  }

  private static String write(double value) {
    var shortest = shortest(value);
    boolean isWhole = shortest.scale() <= 0 && Math.abs(value) < FIRST_WITH_EXPONENT_IN_JSON;
    return isWhole && fits(shortest.toBigInteger())
        ? shortest.toBigInteger().toString()
        : decimal(shortest);
  }

  private static boolean fits(BigInteger whole) {
    return whole.bitLength() < Long.SIZE || (whole.signum() > 0 && whole.compareTo(LARGEST) <= 0);
  }

  /**
   * The number of the fewest digits that reads as this one; {@code Double.toString} finds it from
   * JDK 19.
   */
  private static BigDecimal shortest(double value) {
    var exact = new BigDecimal(value);
    for (int digits = 1; ; digits++) {
      for (var rounding : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
        var rounded = exact.round(new MathContext(digits, rounding));
        if (rounded.doubleValue() == value) {
          return rounded.stripTrailingZeros();
        }
      }
    }
  }

  private static String decimal(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    return exponent < LEAST_EXPONENT || exponent >= FIRST_LARGE_EXPONENT
        ? scientific(number, exponent)
        : number.toPlainString();
  }

  private static String scientific(BigDecimal number, int exponent) {
    var digits = number.unscaledValue().abs().toString();
    var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    var sign = number.signum() < 0 ? "-" : "";
    var power = (exponent < 0 ? "e-" : "e+") + (Math.abs(exponent) < 10 ? "0" : "");
    return sign + digits.charAt(0) + fraction + power + Math.abs(exponent);
  }
}
