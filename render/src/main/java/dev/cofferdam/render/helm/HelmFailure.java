package dev.cofferdam.render.helm;

/** Helm refused to render; the message says why, in Helm's words. */
public final class HelmFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public HelmFailure(String message) {
    super(message);
  }
}
