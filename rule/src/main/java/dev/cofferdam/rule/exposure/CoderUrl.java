package dev.cofferdam.rule.exposure;

import java.util.Locale;
import java.util.regex.Pattern;

/** The parts of the URLs that Coder is given. */
final class CoderUrl {

  private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#:]*).*");

  /** Names that no public resolver has an answer for (RFC 6761, 6762, 8375; ICANN, .internal). */
  private static final Pattern INSIDE =
      Pattern.compile(
          "[^.]*|.*\\.(svc|home\\.arpa|internal|lan|local|localhost|test)|.*\\.svc\\..*");

  private CoderUrl() {}

  static String scheme(String url) {
    var matcher = URL.matcher(url);
    return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** Empty if it has none. */
  static String host(String url) {
    var matcher = URL.matcher(url);
    return matcher.matches()
        ? matcher.group(2).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "")
        : "";
  }

  /** Whether it is a name of the cluster or of a network that is not the internet. */
  static boolean isInside(String host) {
    var address = new NodeAddress(host);
    return INSIDE.matcher(host).matches() || address.isPrivate() || address.isLoopback();
  }

  /** Whether it is at the public tunnels of Coder. */
  static boolean isTunnel(String host) {
    return host.endsWith(".try.coder.app");
  }

  /** Whether it is a name that a tailnet gives to a device. */
  static boolean isOfTailnet(String host) {
    return host.endsWith(".ts.net");
  }
}
