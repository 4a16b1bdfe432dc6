package dev.cofferdam.render.helm;

/** Ends the reading of a chart that Helm would not load. */
final class BrokenChart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenChart(String text) {
    super(text, null, false, false);
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
