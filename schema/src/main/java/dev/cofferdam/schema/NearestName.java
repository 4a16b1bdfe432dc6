package dev.cofferdam.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class NearestName {

  /** Nobody mistypes a name as long as this by a letter or two. */
  private static final int LONGEST = 64;

  private NearestName() {}

  /** The most similar of these names, if one is similar enough to be meant. */
  public static Optional<String> to(String name, Collection<String> names) {
    int most = Math.max(1, Math.min(3, name.length() / 3));
    return names.stream()
        .filter(it -> distance(name, it) <= most || it.equalsIgnoreCase(name))
        .min(
            Comparator.<String>comparingInt(it -> it.equalsIgnoreCase(name) ? 0 : 1)
                .thenComparingInt(it -> distance(name, it))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * How many characters one would have to insert, leave out, replace or swap with their neighbour;
   * case does not count.
   */
  private static int distance(String one, String other) {
    var a = one.toLowerCase(Locale.ROOT);
    var b = other.toLowerCase(Locale.ROOT);
    if (Math.abs(a.length() - b.length()) > 3 || a.length() > LONGEST) {
      return Integer.MAX_VALUE;
    }
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int step(int[][] rows, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(rows[i - 1][j - 1] + same, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
