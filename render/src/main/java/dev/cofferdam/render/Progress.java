package dev.cofferdam.render;

/** Told how far a rendering has come; called from one thread at a time. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (done, known, current) -> {};

  /**
   * One more Kustomization or release is rendered.
   *
   * @param done how many are
   * @param known how many there are, as far as is known by now
   * @param current the one that is done now, such as {@code HelmRelease flux-system/coder}
   */
  void rendered(int done, int known, String current);
}
