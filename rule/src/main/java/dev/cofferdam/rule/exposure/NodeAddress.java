package dev.cofferdam.rule.exposure;

import java.util.regex.Pattern;

/**
 * An address of a node that a port is bound to.
 *
 * @param text as it is written; empty for all addresses
 */
record NodeAddress(String text) {

  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.\\d{1,3}){3}|(0{1,4}:){7}0{0,3}1|::1");

  /** RFC 1918, RFC 3927, RFC 6598, RFC 4193 and the link-local addresses of RFC 4291. */
  private static final Pattern PRIVATE =
      Pattern.compile(
          "(10\\.\\d{1,3}|192\\.168|169\\.254|172\\.(1[6-9]|2\\d|3[01])"
              + "|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7]))(\\.\\d{1,3}){2}"
              + "|(?i:f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):[0-9a-f:]+");

  /** Reached by programs of the node alone. */
  boolean isLoopback() {
    return LOOPBACK.matcher(text).matches();
  }

  /** Reached by whoever is in a network that the files do not describe. */
  boolean isPrivate() {
    return PRIVATE.matcher(text).matches();
  }
}
