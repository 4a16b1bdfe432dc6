package dev.cofferdam.snapshot;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** How two sets of files differ, one entry per file, for a person to read. */
final class Differences {

  private static final int LINES_SHOWN = 10;

  private Differences() {}

  static List<String> between(
      SortedMap<String, String> reviewed, SortedMap<String, String> actual) {
    var differences = new ArrayList<String>();
    var paths = new TreeSet<>(reviewed.keySet());
    paths.addAll(actual.keySet());
    for (var path : paths) {
      if (!reviewed.containsKey(path)) {
        differences.add("+ " + path);
      } else if (!actual.containsKey(path)) {
        differences.add("- " + path);
      } else if (!reviewed.get(path).equals(actual.get(path))) {
        differences.add("~ " + path + first(reviewed.get(path), actual.get(path)));
      }
    }
    return differences;
  }

  private static String first(String reviewed, String actual) {
    var deltas = DiffUtils.diff(lines(reviewed), lines(actual)).getDeltas();
    var first = deltas.get(0);
    return ":%d%s%s%s"
        .formatted(
            first.getSource().getPosition() + 1,
            listed("-", first.getSource().getLines()),
            listed("+", first.getTarget().getLines()),
            rest(deltas));
  }

  private static String rest(List<AbstractDelta<String>> deltas) {
    return deltas.size() == 1
        ? ""
        : "\n      and %d more place%s".formatted(deltas.size() - 1, deltas.size() == 2 ? "" : "s");
  }

  private static String listed(String sign, List<String> lines) {
    var text = new StringBuilder();
    lines.stream()
        .limit(LINES_SHOWN)
        .forEach(line -> text.append("\n      ").append(sign).append(line));
    if (lines.size() > LINES_SHOWN) {
      text.append("\n      %s(%d more lines)".formatted(sign, lines.size() - LINES_SHOWN));
    }
    return text.toString();
  }

  /** A missing last line end is a difference too, and is shown as one. */
  private static List<String> lines(String text) {
    var lines = new ArrayList<>(List.of(text.split("\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    } else {
      lines.add("(no line end)");
    }
    return lines;
  }
}
