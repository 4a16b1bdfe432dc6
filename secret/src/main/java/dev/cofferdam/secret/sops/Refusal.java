package dev.cofferdam.secret.sops;

/** Why a document cannot be had: what is wrong and what to do, without any value of it. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
