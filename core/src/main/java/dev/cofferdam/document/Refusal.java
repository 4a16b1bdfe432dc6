package dev.cofferdam.document;

/** Ends the reading of a document, or of a file, with a fault. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  Refusal(Place place, String text) {
    super(text, null, false, false);
    this.fault = new Fault(place, text);
  }

  Fault fault() {
    return fault;
  }
}
