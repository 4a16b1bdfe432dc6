package dev.cofferdam.render;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The namespace and name of a Flux object.
 *
 * @param namespace empty if the manifest has none
 */
public record FluxName(String namespace, String name) implements Comparable<FluxName> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9.-]*");

  /**
   * Reads {@code namespace/name}.
   *
   * @throws IllegalArgumentException if it is of another form
   */
  public static FluxName parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "the name of a Flux object is NAMESPACE/NAME, got '%s'; write it like 'flux-system/apps'"
              .formatted(text));
    }
    int slash = text.indexOf('/');
    return new FluxName(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public int compareTo(FluxName other) {
    return Comparator.comparing(FluxName::namespace)
        .thenComparing(FluxName::name)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return namespace.isEmpty() ? name : namespace + "/" + name;
  }
}
