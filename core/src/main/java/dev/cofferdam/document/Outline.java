package dev.cofferdam.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The nodes of one document in the order of the text, in arrays: a hostile file is refused long
 * before its nodes weigh what objects would.
 */
final class Outline {

  private static final int OPEN = -1;

  private int size;
  private Kind[] kinds = new Kind[8];
  private int[] lines = new int[8];
  private int[] columns = new int[8];

  /**
   * Of a collection, where its part of {@link #children} is; of an alias, its target; else text.
   */
  private int[] links = new int[8];

  /** For each closed collection, how many children it has, and their nodes. */
  private int[] children = new int[8];

  private int childrenSize;

  /** The children that open collections have so far. */
  private int[] waiting = new int[8];

  private int waitingSize;

  /** For each scalar, how many bytes it has, and these. */
  private byte[] texts = new byte[32];

  private int textsSize;

  int size() {
    return size;
  }

  Kind kind(int node) {
    return kinds[node];
  }

  Place place(int node) {
    return new Place(lines[node], columns[node]);
  }

  int target(int alias) {
    return links[alias];
  }

  int childCount(int collection) {
    return children[links[collection]];
  }

  int child(int collection, int index) {
    return children[links[collection] + 1 + index];
  }

  String text(int scalar) {
    int at = links[scalar];
    int length = ByteBuffer.wrap(texts).getInt(at);
    return new String(texts, at + Integer.BYTES, length, UTF_8);
  }

  int scalar(Kind kind, Place place, String text) {
    var bytes = text.getBytes(UTF_8);
    int start = textsSize;
    textsSize += Integer.BYTES + bytes.length;
    texts = withRoom(texts, textsSize);
    ByteBuffer.wrap(texts).putInt(start, bytes.length);
    System.arraycopy(bytes, 0, texts, start + Integer.BYTES, bytes.length);
    return add(kind, place, start);
  }

  int alias(Place place, int target) {
    return add(Kind.ALIAS, place, target);
  }

  int open(Kind kind, Place place) {
    return add(kind, place, OPEN);
  }

  boolean isOpen(int node) {
    return links[node] == OPEN;
  }

  /** Ends the collection that was opened last. */
  void close(int node) {
    int from = waitingSize;
    while (waiting[from - 1] != node) {
      from--;
    }
    int count = waitingSize - from;
    links[node] = childrenSize;
    children = withRoom(children, childrenSize + 1 + count);
    children[childrenSize] = count;
    System.arraycopy(waiting, from, children, childrenSize + 1, count);
    childrenSize += 1 + count;
    waitingSize = from;
  }

  private int add(Kind kind, Place place, int link) {
    kinds = size < kinds.length ? kinds : Arrays.copyOf(kinds, size + size / 2);
    lines = withRoom(lines, size + 1);
    columns = withRoom(columns, size + 1);
    links = withRoom(links, size + 1);
    waiting = withRoom(waiting, waitingSize + 1);
    kinds[size] = kind;
    lines[size] = place.line();
    columns[size] = place.column();
    links[size] = link;
    waiting[waitingSize++] = size;
    return size++;
  }

  /** Forgets the texts, for which the document has its value. */
  void trim() {
    kinds = Arrays.copyOf(kinds, size);
    lines = Arrays.copyOf(lines, size);
    columns = Arrays.copyOf(columns, size);
    links = Arrays.copyOf(links, size);
    children = Arrays.copyOf(children, childrenSize);
    waiting = new int[0];
    texts = new byte[0];
  }

  private static int[] withRoom(int[] array, int size) {
    return size <= array.length ? array : Arrays.copyOf(array, size + size / 2);
  }

  private static byte[] withRoom(byte[] array, int size) {
    return size <= array.length ? array : Arrays.copyOf(array, size + size / 2);
  }
}
