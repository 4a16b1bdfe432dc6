package dev.cofferdam.render.helm;

import dev.cofferdam.render.helm.TemplateToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Makes one template ask for API versions in a place that we fill: {@code X.APIVersions.Has}
 * becomes {@code hasKey MAP}, which takes the same argument, also from a pipeline, and gives a bool
 * as well; {@code X.Capabilities.APIVersions} becomes a list of texts.
 */
final class CapabilitiesRewriting {

  static final String MAP = "cofferdam.apiVersions";
  static final String LIST = "cofferdam.apiVersionList";

  private static final String HAS = "hasKey (fromJson (include `" + MAP + "` ``))";
  private static final String ALL = "(fromJsonArray (include `" + LIST + "` ``))";

  private final List<TemplateToken> tokens;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Integer> groups = new ArrayDeque<>();
  private int at;

  private CapabilitiesRewriting(List<TemplateToken> tokens) {
    this.tokens = tokens;
  }

  static String of(String template) {
    boolean mayAsk = template.contains("APIVersions") || template.contains(".Has");
    return mayAsk && template.contains("{{")
        ? new CapabilitiesRewriting(TemplateLexer.tokens(template)).rewritten()
        : template;
  }

  private String rewritten() {
    while (at < tokens.size()) {
      var token = tokens.get(at);
      if (token.is(Kind.LEFT_PARENTHESIS)) {
        groups.push(out.length());
      }
      if (token.is(Kind.RIGHT_PARENTHESIS) && !groups.isEmpty()) {
        chain(groups.pop());
      } else if (token.is(Kind.FIELD) || token.is(Kind.VARIABLE)) {
        chain(out.length());
      } else {
        out.append(token.text());
        at++;
      }
    }
    return out.toString();
  }

  /**
   * An operand with the fields after it.
   *
   * @param start where the operand begins in what is written
   */
  private void chain(int start) {
    int end = at + 1;
    while (end < tokens.size() && tokens.get(end).is(Kind.FIELD)) {
      end++;
    }
    var replacement = replacement(tokens.subList(at, end), end);
    if (replacement.isEmpty()) {
      tokens.subList(at, end).forEach(token -> out.append(token.text()));
    } else {
      out.setLength(start);
      out.append(replacement);
    }
    at = end;
  }

  /** What stands for a chain of names; empty if it stays. */
  private String replacement(List<TemplateToken> chain, int end) {
    var last = name(chain, 1);
    var before = name(chain, 2);
    if (last.equals(".Has")) {
      boolean isAlone = chain.size() == 1 || (chain.size() == 2 && before.isEmpty());
      return before.equals(".APIVersions") || (isAlone && hasArgument(end)) ? HAS : "";
    }
    boolean isOfAVariable = chain.size() == 2 && before.isEmpty();
    boolean isOurs = before.equals(".Capabilities") || isOfAVariable;
    return last.equals(".APIVersions") && isOurs ? ALL : "";
  }

  private static String name(List<TemplateToken> chain, int fromEnd) {
    int index = chain.size() - fromEnd;
    return index >= 0 && chain.get(index).is(Kind.FIELD) ? chain.get(index).text() : "";
  }

  /** A field of some other map has no argument. */
  private boolean hasArgument(int end) {
    int next = end;
    while (next < tokens.size() && tokens.get(next).is(Kind.SPACE)) {
      next++;
    }
    int previous = at - 1;
    while (previous > 0 && tokens.get(previous).is(Kind.SPACE)) {
      previous--;
    }
    boolean isPiped = previous >= 0 && tokens.get(previous).is(Kind.PIPE);
    boolean isFollowed =
        next > end
            && next < tokens.size()
            && switch (tokens.get(next).kind()) {
              case STRING, VARIABLE, FIELD, DOT, LEFT_PARENTHESIS -> true;
              default -> false;
            };
    return isPiped || isFollowed;
  }
}
