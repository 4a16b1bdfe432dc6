package dev.cofferdam.render.kustomize;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The field that somebody probably meant. */
final class NearestField {

  private static final int LONGEST = 40;

  private NearestField() {}

  /** The most similar of these names, if one is similar enough to be meant. */
  static Optional<String> to(String name, Collection<String> names) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    int most = Math.max(1, Math.min(3, name.length() / 3));
    return names.stream()
        .filter(it -> distance(name, it) <= most)
        .min(
            Comparator.<String>comparingInt(it -> distance(name, it))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** How many letters one would have to insert, leave out or replace; case does not count. */
  private static int distance(String one, String other) {
    var a = one.toLowerCase(Locale.ROOT);
    var b = other.toLowerCase(Locale.ROOT);
    var row = new int[b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      int diagonal = i - 1;
      for (int j = 0; j <= b.length(); j++) {
        int above = row[j];
        row[j] =
            i == 0 || j == 0 ? i + j : least(row, j, diagonal, a.charAt(i - 1) == b.charAt(j - 1));
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  private static int least(int[] row, int j, int diagonal, boolean same) {
    return Math.min(diagonal + (same ? 0 : 1), 1 + Math.min(row[j - 1], row[j]));
  }
}
