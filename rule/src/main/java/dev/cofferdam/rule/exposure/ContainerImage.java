package dev.cofferdam.rule.exposure;

import java.util.Locale;

/**
 * The repository of an image, without its tag and digest.
 *
 * @param path with the registry if one is written
 */
record ContainerImage(String path) {

  static ContainerImage of(String reference) {
    var path = reference.strip().toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
    return new ContainerImage(path.replaceFirst(":[^/]*$", ""));
  }

  /** The last part, under which most people mirror it. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Whether it is of a family, whatever registry it is in.
   *
   * @param family the last parts of its path, as in {@code frpc} or {@code cloudflare/cloudflared};
   *     {@code ngrok/*} for whatever belongs to an owner
   */
  boolean isOf(String family) {
    return family.endsWith("/*")
        ? ends(
            path.substring(0, Math.max(0, path.lastIndexOf('/'))),
            family.substring(0, family.length() - 2))
        : ends(path, family);
  }

  private static boolean ends(String path, String parts) {
    return path.endsWith(parts)
        && (path.length() == parts.length()
            || path.charAt(path.length() - parts.length() - 1) == '/');
  }
}
