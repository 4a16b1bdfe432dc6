package dev.cofferdam.render.kustomize;

import java.util.List;

/** Says which part of a kustomization file does not fit its type. */
final class Misfit extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Object> path;

  /**
   * @param path to the part
   */
  Misfit(List<Object> path, String text) {
    super(text, null, false, false);
    this.path = List.copyOf(path);
  }

  List<Object> path() {
    return path;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
