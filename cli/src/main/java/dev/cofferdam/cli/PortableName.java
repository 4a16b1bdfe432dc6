package dev.cofferdam.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes of a text, whoever wrote it, the name of a file or directory that every system takes, and
 * that leads nowhere else.
 */
final class PortableName {

  /** Systems take 255 bytes; what is longer than this keeps its beginning and gets a digest. */
  private static final int LONGEST = 200;

  private static final int DIGITS = 12;
  private static final Pattern NOT_PORTABLE = Pattern.compile("[^a-z0-9.-]+");

  /** Windows takes these for devices, whatever stands behind a dot. */
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private PortableName() {}

  /** Two texts that differ in case or in odd characters alone have one name. */
  static String of(String text) {
    var safe = NOT_PORTABLE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
    var name = safe.length() > LONGEST ? shortened(safe) : safe;
    var begun =
        name.isEmpty() || name.startsWith(".") || DEVICE.matcher(name).matches()
            ? "_" + name
            : name;
    return begun.endsWith(".") ? begun + "_" : begun;
  }

  private static String shortened(String name) {
    return name.substring(0, LONGEST - DIGITS - 1) + "-" + digest(name).substring(0, DIGITS);
  }

  private static String digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256; this one is broken", e);
    }
  }
}
