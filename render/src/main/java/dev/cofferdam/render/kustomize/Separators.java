package dev.cofferdam.render.kustomize;

import dev.cofferdam.constraint.Quoted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where kustomize cuts a file into documents before it reads any (kyaml kio): at lines that begin
 * with {@code ---}. Of each part it reads the first document alone.
 */
final class Separators {

  private final List<Integer> parts = new ArrayList<>();

  /**
   * @param path of the file, for failures
   * @throws BuildRefusal if something stands behind a separator
   */
  Separators(String path, List<String> lines) {
    parts.add(1);
    boolean cutBefore = false;
    for (int i = 1; i < lines.size() - 1; i++) {
      boolean cuts = !cutBefore && lines.get(i).startsWith("---");
      if (cuts) {
        check(path, i + 1, lines.get(i));
        parts.add(i + 2);
      }
      cutBefore = cuts;
    }
  }

  private static void check(String path, int line, String text) {
    var behind = text.substring("---".length()).strip();
    if (!behind.isEmpty() && !behind.startsWith("#")) {
      var said = "kustomize takes nothing behind '---', got %s; put it on the next line";
      throw BuildRefusal.of(path, line, said.formatted(Quoted.of(behind)));
    }
  }

  int count() {
    return parts.size();
  }

  /** The number of the part that a line is in, from 0. */
  int partOf(int line) {
    int low = Collections.binarySearch(parts, line);
    return low >= 0 ? low : -low - 2;
  }
}
