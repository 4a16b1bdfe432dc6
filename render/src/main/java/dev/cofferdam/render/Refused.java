package dev.cofferdam.render;

import dev.cofferdam.render.Unrendered.Reason;

/** Ends the rendering of one Kustomization or release; its renderer makes an Unrendered of it. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String text;

  Refused(Reason reason, String text) {
    super(text, null, false, false);
    this.reason = reason;
    this.text = text;
  }

  Reason reason() {
    return reason;
  }

  String text() {
    return text;
  }
}
