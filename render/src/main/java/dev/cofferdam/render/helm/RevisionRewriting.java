package dev.cofferdam.render.helm;

import dev.cofferdam.render.helm.TemplateToken.Kind;
import java.util.List;

/**
 * Has a chart rendered as when it is upgraded: Helm alone cannot, without a cluster that has the
 * release. Templates ask for that by {@code .Release.IsUpgrade}, {@code .Release.IsInstall} and
 * {@code .Release.Revision} (helm pkg/chart/common/util, ToRenderValues).
 */
public final class RevisionRewriting {

  private static final List<String> QUESTIONS = List.of("IsUpgrade", "IsInstall", ".Revision");

  private RevisionRewriting() {}

  /** Whether a template of a chart, or of one in it, may ask which revision it is rendered for. */
  public static boolean mayAsk(Chart chart) {
    var files = Subcharts.unpacked(chart.files());
    return files.paths().stream().anyMatch(path -> isTemplate(path) && mayAsk(files.text(path)));
  }

  private static boolean mayAsk(String template) {
    return QUESTIONS.stream().anyMatch(template::contains);
  }

  /** The files of a chart with the answers of its second revision. */
  public static ChartFiles upgraded(ChartFiles files) {
    return files.mapTexts((path, text) -> isTemplate(path) ? of(text) : text);
  }

  private static boolean isTemplate(String path) {
    return path.startsWith("templates/") || path.contains("/templates/");
  }

  static String of(String template) {
    if (!mayAsk(template)) {
      return template;
    }
    var out = new StringBuilder();
    var tokens = TemplateLexer.tokens(template);
    int at = 0;
    while (at < tokens.size()) {
      int end = at + 1;
      if (tokens.get(at).is(Kind.FIELD) || tokens.get(at).is(Kind.VARIABLE)) {
        while (end < tokens.size() && tokens.get(end).is(Kind.FIELD)) {
          end++;
        }
      }
      boolean isOfGroup = at > 0 && tokens.get(at - 1).is(Kind.RIGHT_PARENTHESIS);
      out.append(isOfGroup ? text(tokens.subList(at, end)) : answer(tokens.subList(at, end)));
      at = end;
    }
    return out.toString();
  }

  private static String answer(List<TemplateToken> chain) {
    var text = text(chain);
    if (text.contains(".Values.") || !chain.get(chain.size() - 1).is(Kind.FIELD)) {
      return text;
    }
    return switch (chain.get(chain.size() - 1).text()) {
      case ".IsUpgrade" -> "true";
      case ".IsInstall" -> "false";
      case ".Revision" -> text.endsWith(".Release.Revision") ? "2" : text;
      default -> text;
    };
  }

  private static String text(List<TemplateToken> tokens) {
    var text = new StringBuilder();
    tokens.forEach(token -> text.append(token.text()));
    return text.toString();
  }
}
