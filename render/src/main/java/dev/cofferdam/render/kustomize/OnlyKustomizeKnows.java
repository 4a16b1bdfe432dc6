package dev.cofferdam.render.kustomize;

/** Ends a plain build that met something which kustomize reads in a way of its own. */
final class OnlyKustomizeKnows extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  /**
   * @param what such as {@code a YAML directive}
   * @param file its path in the source
   */
  OnlyKustomizeKnows(String what, String file, int line) {
    super(what, null, false, false);
    this.file = file;
    this.line = line;
  }

  String what() {
    return String.valueOf(getMessage());
  }

  String file() {
    return file;
  }

  int line() {
    return line;
  }
}
