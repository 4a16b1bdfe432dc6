package dev.cofferdam.render.kustomize;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first lines of the literal blocks in a text that {@link GoYaml} wrote and substitution
 * changed, as far as Go reads them otherwise than the parser that we use: a variable that is empty
 * may leave nothing but spaces behind there.
 */
final class BlockHeads {

  private static final Pattern HEAD =
      Pattern.compile("((?: |[-?:] )*+)(?:[^ ].*: )?\\|([0-9]?)[-+]?");
  private static final int MARK = 2;

  private final String[] lines;
  private boolean hasTab;

  BlockHeads(String yaml) {
    lines = yaml.split("\n", -1);
    for (int i = 0; i < lines.length; ) {
      var head = HEAD.matcher(lines[i]);
      i = head.matches() ? endOfBlock(head, i + 1) : i + 1;
    }
  }

  /** Whether a block begins with a tab, which Go takes for wrong indentation. */
  boolean hasTab() {
    return hasTab;
  }

  /** The text without the spaces before which our parser expects no line of another entry. */
  String mended() {
    return String.join("\n", lines);
  }

  private int endOfBlock(Matcher head, int first) {
    boolean hasKey = head.end(1) < lines[first - 1].indexOf('|', head.end(1));
    int depth = hasKey ? head.end(1) : Math.max(0, head.end(1) - MARK);
    int start = firstNotBlank(first);
    if (head.group(2).isEmpty()) {
      hasTab |= start < lines.length && lines[start].charAt(indent(start)) == '\t';
      if (start == lines.length || indent(start) <= depth) {
        Arrays.fill(lines, first, start, "");
      }
    }
    while (start < lines.length && indent(start) > depth) {
      start = firstNotBlank(start + 1);
    }
    return start;
  }

  private int firstNotBlank(int line) {
    int i = line;
    while (i < lines.length && indent(i) == lines[i].length()) {
      i++;
    }
    return i;
  }

  private int indent(int line) {
    int indent = 0;
    while (indent < lines[line].length() && lines[line].charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }
}
