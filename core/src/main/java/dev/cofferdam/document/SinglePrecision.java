package dev.cofferdam.document;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as keys: sigs.k8s.io/yaml writes them as float32 in the shortest form of Go's 'g'. */
final class SinglePrecision {

  private static final int LEAST_EXPONENT = -4;
  private static final int FIRST_LARGE_EXPONENT = 6;

  private SinglePrecision() {}

  static String write(float number) {
    if (!Float.isFinite(number)) {
      return Float.isNaN(number) ? ".nan" : number > 0 ? ".inf" : "-.inf";
    }
    if (number == 0) {
      return 1 / number < 0 ? "-0" : "0";
    }
    var shortest = shortest(number);
    int exponent = shortest.precision() - shortest.scale() - 1;
    return exponent < LEAST_EXPONENT || exponent >= FIRST_LARGE_EXPONENT
        ? scientific(shortest, exponent)
        : shortest.toPlainString();
  }

  private static BigDecimal shortest(float number) {
    var exact = new BigDecimal(number);
    int digits = 1;
    while (exact.round(new MathContext(digits)).floatValue() != number) {
      digits++;
    }
    return exact.round(new MathContext(digits)).stripTrailingZeros();
  }

  private static String scientific(BigDecimal number, int exponent) {
    var digits = number.unscaledValue().abs().toString();
    var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    var sign = number.signum() < 0 ? "-" : "";
    var power = (exponent < 0 ? "e-" : "e+") + (Math.abs(exponent) < 10 ? "0" : "");
    return sign + digits.charAt(0) + fraction + power + Math.abs(exponent);
  }
}
