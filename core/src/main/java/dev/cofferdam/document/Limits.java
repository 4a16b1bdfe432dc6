package dev.cofferdam.document;

/** Counts what one file holds, and refuses what no person writes. */
final class Limits {

  static final int NODES = 1_000_000;
  static final int DEPTH = 200;
  static final int DOCUMENTS = 50_000;
  static final int ANCHORS = 10_000;

  /** One text, or what stands between two nodes, in characters: etcd takes no object this large. */
  static final int TEXT = 2 * 1024 * 1024;

  private int nodes;
  private int documents;
  private int depth;

  void document(Place place) {
    depth = 0;
    if (++documents > DOCUMENTS) {
      throw new Refusal(place, "more than " + DOCUMENTS + " documents in one file; split it");
    }
  }

  void node(Place place) {
    if (++nodes > NODES) {
      throw new Refusal(place, "more than " + NODES + " nodes in one file; split it");
    }
  }

  void open(Place place) {
    node(place);
    if (++depth > DEPTH) {
      throw tooDeep(place);
    }
  }

  void close() {
    depth--;
  }

  int depth() {
    return depth;
  }

  static Refusal tooDeep(Place place) {
    return new Refusal(place, "nested deeper than " + DEPTH + " levels; flatten it");
  }
}
