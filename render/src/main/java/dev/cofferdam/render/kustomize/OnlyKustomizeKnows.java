package dev.cofferdam.render.kustomize;

/** Ends a plain build that met something which kustomize reads in a way of its own. */
final class OnlyKustomizeKnows extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what with its file and line, such as {@code an alias for yes in a.yaml, line 3}
   */
  OnlyKustomizeKnows(String what) {
    super(what, null, false, false);
  }

  String what() {
    return String.valueOf(getMessage());
  }
}
