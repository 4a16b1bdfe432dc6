package dev.cofferdam.construct;

import java.util.ArrayList;
import java.util.List;

/**
 * The ids from the root of a tree down to one construct, such as {@code coder-prod/coder/ingress}.
 */
public record ConstructPath(List<String> ids) {

  public ConstructPath {
    ids = List.copyOf(ids);
  }

  static ConstructPath root(String id) {
    return new ConstructPath(List.of(id));
  }

  ConstructPath child(String id) {
    var longer = new ArrayList<>(ids);
    longer.add(id);
    return new ConstructPath(longer);
  }

  /** The id of the construct itself, the last of the path. */
  public String id() {
    return ids.get(ids.size() - 1);
  }

  @Override
  public String toString() {
    return String.join("/", ids);
  }
}
