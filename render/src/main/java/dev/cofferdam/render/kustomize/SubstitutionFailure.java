package dev.cofferdam.render.kustomize;

/**
 * Says why Flux would refuse an object, and what to do. Names variables, never what they stand for.
 */
final class SubstitutionFailure extends Exception {

  private static final long serialVersionUID = 1L;

  SubstitutionFailure(String text) {
    super(text, null, false, false);
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
