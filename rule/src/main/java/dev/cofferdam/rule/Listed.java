package dev.cofferdam.rule;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names in a message. */
public final class Listed {

  private static final int FEW = 12;

  private Listed() {}

  /** Such as {@code 'a', 'b' and 3 more}; {@code none} if there are none. */
  public static String quoted(Collection<String> names) {
    if (names.isEmpty()) {
      return "none";
    }
    var first =
        names.stream().limit(FEW).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    return names.size() <= FEW ? first : "%s and %d more".formatted(first, names.size() - FEW);
  }

  /** What a message adds if it stands for others too; empty if it does not. */
  static String others(int count, String one, String many) {
    return count == 0 ? "" : " (%d %s)".formatted(count, count == 1 ? one : many);
  }
}
