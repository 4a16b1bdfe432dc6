package dev.cofferdam.resource;

import java.util.Arrays;
import java.util.Optional;

/** The checksum of Bech32 (BIP 173), over text of any length, as age uses it. */
final class Bech32 {

  /** Each letter stands for its place here: five bits. */
  private static final String LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

  /** What is mixed in for each of the five bits that leave the register. */
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };

  private static final int CHECKSUM = 6;
  private static final int LOW_BITS = 25;

  private Bech32() {}

  /**
   * What {@code text} says after {@code prefix} and the digit 1, five bits a number and without the
   * checksum; empty if a letter is none of Bech32 or the checksum is another.
   */
  static Optional<int[]> tryDecode(String prefix, String text) {
    var start = prefix + "1";
    if (!text.startsWith(start) || text.length() < start.length() + CHECKSUM) {
      return Optional.empty();
    }
    int[] values = text.substring(start.length()).chars().map(LETTERS::indexOf).toArray();
    int register = afterPrefix(prefix);
    for (int value : values) {
      if (value < 0) {
        return Optional.empty();
      }
      register = mixed(register, value);
    }
    return register == 1
        ? Optional.of(Arrays.copyOf(values, values.length - CHECKSUM))
        : Optional.empty();
  }

  /** The prefix counts as the high bits of its letters, a zero, and the low bits. */
  private static int afterPrefix(String prefix) {
    int register = 1;
    for (int i = 0; i < prefix.length(); i++) {
      register = mixed(register, prefix.charAt(i) >> 5);
    }
    register = mixed(register, 0);
    for (int i = 0; i < prefix.length(); i++) {
      register = mixed(register, prefix.charAt(i) & 0x1f);
    }
    return register;
  }

  private static int mixed(int register, int value) {
    int leaving = register >>> LOW_BITS;
    int next = (register & 0x1ffffff) << 5 ^ value;
    for (int bit = 0; bit < GENERATOR.length; bit++) {
      if ((leaving >> bit & 1) == 1) {
        next ^= GENERATOR[bit];
      }
    }
    return next;
  }
}
