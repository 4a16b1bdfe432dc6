package dev.cofferdam.render.kustomize;

import java.util.Comparator;

/**
 * The order in which go.yaml.in/yaml/v2 (sorter.go) writes the keys of a map: letters behind
 * everything else, numbers in them by their value. It may go round in a circle, as with {@code
 * 11a}, {@code 19} and {@code 111a}; there Go's own order is left to chance.
 */
final class GoKeyOrder implements Comparator<String> {

  static final GoKeyOrder INSTANCE = new GoKeyOrder();

  private GoKeyOrder() {}

  @Override
  public int compare(String one, String other) {
    var a = one.codePoints().toArray();
    var b = other.codePoints().toArray();
    int at = 0;
    while (at < a.length && at < b.length && a[at] == b[at]) {
      at++;
    }
    return at == a.length || at == b.length
        ? Integer.compare(a.length, b.length)
        : differing(a, b, at);
  }

  private static int differing(int[] a, int[] b, int at) {
    boolean isLetter = Character.isLetter(a[at]);
    boolean isOtherLetter = Character.isLetter(b[at]);
    if (isLetter && isOtherLetter) {
      return Integer.compare(a[at], b[at]);
    }
    return isLetter || isOtherLetter ? (isOtherLetter ? -1 : 1) : numbers(a, b, at);
  }

  private static int numbers(int[] a, int[] b, int at) {
    boolean isInside = (a[at] == '0' || b[at] == '0') && followsNumber(a, at);
    int order = Long.compare(number(a, at, isInside), number(b, at, isInside));
    if (order == 0) {
      order = Integer.compare(end(a, at), end(b, at));
    }
    return order == 0 ? Integer.compare(a[at], b[at]) : order;
  }

  /** Whether the digits before are more than zeros. */
  private static boolean followsNumber(int[] key, int at) {
    int i = at - 1;
    while (i >= 0 && key[i] == '0') {
      i--;
    }
    return i >= 0 && Character.isDigit(key[i]);
  }

  /** Like Go's, it runs over if there are too many digits. */
  private static long number(int[] key, int at, boolean isInside) {
    long number = isInside ? 1 : 0;
    for (int i = at; i < end(key, at); i++) {
      number = number * 10 + (key[i] - '0');
    }
    return number;
  }

  private static int end(int[] key, int at) {
    int end = at;
    while (end < key.length && Character.isDigit(key[end])) {
      end++;
    }
    return end;
  }
}
