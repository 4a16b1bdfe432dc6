package dev.cofferdam.resource;

import java.util.regex.Pattern;

/**
 * A public key of age: who can decrypt what is encrypted for it. Kind X25519, the one that {@code
 * age-keygen} makes.
 *
 * @param value {@code age1} and 58 more characters, the last six of which are a checksum
 */
public record AgeRecipient(String value) {

  private static final String PREFIX = "age";
  private static final Pattern SHAPE = Pattern.compile("age1[02-9ac-hj-np-z]{58}");

  /** How the private keys of age and of its plugins begin. */
  private static final Pattern PRIVATE = Pattern.compile("(?i)AGE-(SECRET|PLUGIN)");

  /** 32 bytes are 51 times five bits and one more; the rest of the last five is zero. */
  private static final int REST = 0xf;

  /**
   * @throws IllegalArgumentException if it is another kind of key, a private one, or mistyped; a
   *     private key is not repeated
   */
  public AgeRecipient {
    if (PRIVATE.matcher(value).find()) {
      throw new IllegalArgumentException(
          "an age recipient is a public key, and this is a private one; keep it out of programs, and give the 'age1…' that 'age-keygen -y' prints for it");
    }
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "age recipient must be 'age1' and 58 lower-case letters and digits, got '%s'; 'age-keygen -y' prints it"
              .formatted(value));
    }
    if (!isWhole(value)) {
      throw new IllegalArgumentException(
          "age recipient is mistyped, for its checksum is another, got '%s'; copy it as 'age-keygen -y' prints it"
              .formatted(value));
    }
  }

  private static boolean isWhole(String value) {
    return Bech32.tryDecode(PREFIX, value)
        .filter(fives -> (fives[fives.length - 1] & REST) == 0)
        .isPresent();
  }

  @Override
  public String toString() {
    return value;
  }
}
