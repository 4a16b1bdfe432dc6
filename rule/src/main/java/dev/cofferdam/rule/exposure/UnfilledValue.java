package dev.cofferdam.rule.exposure;

/** Texts that are no values yet: the cluster fills them in, or its key does. */
final class UnfilledValue {

  private UnfilledValue() {}

  /**
   * Whether a text has a variable in it that Flux ({@code ${…}}) or Kubernetes ({@code $(…)}) would
   * fill in, or is encrypted by SOPS.
   */
  static boolean is(String text) {
    return text.contains("${") || text.contains("$(") || text.startsWith("ENC[");
  }
}
