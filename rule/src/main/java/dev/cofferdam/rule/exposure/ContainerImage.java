package dev.cofferdam.rule.exposure;

import java.util.List;
import java.util.Locale;

/**
 * The repository of an image, without its tag and digest.
 *
 * @param segments the parts of its path; the registry is among them if one is written
 */
record ContainerImage(List<String> segments) {

  static ContainerImage of(String reference) {
    var repository = reference.strip().toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
    return new ContainerImage(List.of(repository.replaceFirst(":[^/]*$", "").split("/")));
  }

  /** The last part, under which most people mirror it. */
  String name() {
    return segments.get(segments.size() - 1);
  }

  /**
   * Whether it is of a family, whatever registry it is in.
   *
   * @param family the last parts of its path, as in {@code frpc} or {@code cloudflare/cloudflared};
   *     {@code ngrok/*} for whatever belongs to an owner
   */
  boolean isOf(String family) {
    var parts = List.of(family.split("/"));
    int from = segments.size() - parts.size();
    if (from < 0) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).equals("*") && !parts.get(i).equals(segments.get(from + i))) {
        return false;
      }
    }
    return true;
  }
}
