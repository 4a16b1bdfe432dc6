package dev.cofferdam.render.helm;

import dev.cofferdam.render.helm.TemplateToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a Go template apart (Go text/template/parse/lex.go, with the usual delimiters). From what
 * Go would refuse on, all is text: it is Helm's to complain.
 */
final class TemplateLexer {

  private final String template;
  private final List<TemplateToken> tokens = new ArrayList<>();
  private int at;

  private TemplateLexer(String template) {
    this.template = template;
  }

  static List<TemplateToken> tokens(String template) {
    var lexer = new TemplateLexer(template);
    lexer.read();
    return lexer.tokens;
  }

  private void read() {
    while (at < template.length()) {
      int open = template.indexOf("{{", at);
      add(Kind.TEXT, open < 0 ? template.length() : open);
      int before = tokens.size();
      int start = at;
      if (open >= 0 && !(isComment() ? comment() : action())) {
        tokens.subList(before, tokens.size()).clear();
        at = start;
        add(Kind.TEXT, template.length());
      }
    }
  }

  private void add(Kind kind, int end) {
    if (end > at) {
      tokens.add(new TemplateToken(kind, template.substring(at, end)));
      at = end;
    }
  }

  /** The end of the opening braces, with their trim marker. */
  private int opened() {
    int after = at + 2;
    boolean trims =
        template.startsWith("-", after)
            && after + 1 < template.length()
            && isSpace(template.charAt(after + 1));
    return trims ? after + 1 : after;
  }

  private boolean isComment() {
    int after = opened();
    return template.startsWith("/*", after)
        || (after > at + 2 && template.startsWith("/*", after + 1));
  }

  private boolean comment() {
    int end = template.indexOf("*/", at);
    int close = end < 0 ? -1 : template.indexOf("}}", end);
    add(Kind.COMMENT, close < 0 ? at : close + 2);
    return close >= 0;
  }

  /** Whether it ends as an action must. */
  private boolean action() {
    add(Kind.OPEN, opened());
    while (at < template.length()) {
      if (template.startsWith("}}", at)) {
        add(Kind.CLOSE, at + 2);
        return true;
      }
      if (template.startsWith("-}}", at) && isSpace(template.charAt(at - 1))) {
        add(Kind.CLOSE, at + 3);
        return true;
      }
      if (!piece()) {
        return false;
      }
    }
    return false;
  }

  private boolean piece() {
    char c = template.charAt(at);
    if (c == '"' || c == '\'' || c == '`') {
      int end = c == '`' ? template.indexOf('`', at + 1) + 1 : quoted(c);
      add(c == '\'' ? Kind.OTHER : Kind.STRING, end);
      return end > 0;
    }
    if (isSpace(c)) {
      add(Kind.SPACE, spaces());
    } else if (c == '.') {
      boolean hasName = at + 1 < template.length() && isName(template.charAt(at + 1));
      add(hasName ? Kind.FIELD : Kind.DOT, name(at + 1));
    } else if (c == '$') {
      add(Kind.VARIABLE, name(at + 1));
    } else if (isName(c)) {
      add(Character.isDigit(c) ? Kind.OTHER : Kind.WORD, name(at));
    } else {
      add(symbol(c), at + 1);
    }
    return true;
  }

  private static Kind symbol(char c) {
    return switch (c) {
      case '(' -> Kind.LEFT_PARENTHESIS;
      case ')' -> Kind.RIGHT_PARENTHESIS;
      case '|' -> Kind.PIPE;
      default -> Kind.OTHER;
    };
  }

  /** The end of a literal in quotes; 0 if there is none on its line. */
  private int quoted(char quote) {
    for (int i = at + 1; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == quote) {
        return i + 1;
      }
      if (c == '\n') {
        return 0;
      }
      i += c == '\\' ? 1 : 0;
    }
    return 0;
  }

  private int spaces() {
    int end = at;
    while (end < template.length() && isSpace(template.charAt(end))) {
      end++;
    }
    return end;
  }

  private int name(int from) {
    int end = from;
    while (end < template.length() && isName(template.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isName(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
