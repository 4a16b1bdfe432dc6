package dev.cofferdam.report.format;

import java.util.regex.Pattern;

/**
 * Texts of files in Markdown: as code, in which GitHub sees no mention, link, emphasis or HTML
 * (GitHub Flavored Markdown, 6.3 Code spans).
 */
final class CodeSpan {

  private static final Pattern BACKTICKS = Pattern.compile("`+");

  /** Of one text; whoever wants to know more looks at the file. */
  private static final int MOST = 500;

  private CodeSpan() {}

  /** Fenced by more backticks than it has in a row. */
  static String of(String text) {
    var shown = Visible.of(text, MOST);
    int longest =
        BACKTICKS.matcher(shown).results().mapToInt(it -> it.end() - it.start()).max().orElse(0);
    var fence = "`".repeat(longest + 1);
    var space = longest > 0 || shown.isBlank() ? " " : "";
    return fence + space + shown + space + fence;
  }

  /** The same in a table, which is cut at every bare pipe before anything else is looked at. */
  static String cell(String text) {
    return of(text).replace("|", "\\|");
  }
}
