package dev.cofferdam.render.kustomize;

/** Kustomize gave no objects; the message says why. */
public final class KustomizeFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean refused;

  private KustomizeFailure(String message, boolean refused) {
    super(message);
    this.refused = refused;
  }

  /** Kustomize refuses what it was given, in its own words. */
  public static KustomizeFailure refused(String words) {
    return new KustomizeFailure(words, true);
  }

  /** Kustomize could not be run to its end. */
  public static KustomizeFailure broken(String message) {
    return new KustomizeFailure(message, false);
  }

  /** Whether kustomize itself refuses, so that Flux would fail as well. */
  public boolean isRefused() {
    return refused;
  }
}
