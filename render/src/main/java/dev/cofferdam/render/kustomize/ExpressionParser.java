package dev.cofferdam.render.kustomize;

import dev.cofferdam.constraint.Quoted;
import dev.cofferdam.render.kustomize.Part.Expression;
import dev.cofferdam.render.kustomize.Part.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the expressions in a text the way fluxcd/pkg {@code envsubst} (v1.8.0, package parse) does.
 *
 * <p>That is less than a shell reads, and at times something else: {@code ${x-y}} and {@code
 * ${x+y}} are errors, {@code :?} and {@code :+} give a default like {@code :-}, no argument but a
 * default mixes text and expressions, and {@code $$} is {@code $} wherever it stands outside of
 * braces.
 */
final class ExpressionParser {

  private static final int DEEPEST = 500;
  private static final char END = 0;

  private final String octets;
  private final Set<String> names = new LinkedHashSet<>();
  private int at;
  private int depth;

  /** A text ends at its first NUL. */
  ExpressionParser(String text) {
    var whole = Octets.of(text);
    int end = whole.indexOf(END);
    octets = end < 0 ? whole : whole.substring(0, end);
  }

  /** Of the variables that were met so far, in the order of the text. */
  Set<String> names() {
    return names;
  }

  List<Part> parse() throws SubstitutionFailure {
    var parts = new ArrayList<Part>();
    while (at < octets.length()) {
      parts.add(begins() ? expression() : new Text(plain()));
    }
    return parts;
  }

  private String plain() {
    var text = new StringBuilder();
    while (at < octets.length() && !begins()) {
      at += octets.startsWith("$$", at) ? 1 : 0;
      text.append(octets.charAt(at++));
    }
    return text.toString();
  }

  private boolean begins() {
    return octets.startsWith("${", at);
  }

  private Expression expression() throws SubstitutionFailure {
    at += "${".length();
    if (++depth > DEEPEST) {
      throw new SubstitutionFailure(
          "expressions stand inside each other more than %d deep; flatten them".formatted(DEEPEST));
    }
    boolean isLength = skip("#");
    var name = name();
    var expression = isLength ? closed(name, "#") : operation(name);
    depth--;
    return expression;
  }

  private String name() throws SubstitutionFailure {
    int start = at;
    while (at < octets.length() && isInName(Octets.characterAt(octets, at, octets.length()))) {
      at += Octets.lengthAt(octets, at, octets.length());
    }
    if (at == start) {
      throw new SubstitutionFailure(
          "behind a '${' there is no name of a variable; write '$${' to keep it as it is");
    }
    var name = octets.substring(start, at);
    names.add(Octets.text(name).orElse(name));
    return name;
  }

  private static boolean isInName(int character) {
    return Character.isLetter(character) || Character.isDigit(character) || character == '_';
  }

  private Expression operation(String name) throws SubstitutionFailure {
    return switch (next()) {
      case ':' -> colon(name);
      case '=' -> withDefault(name, operator(1));
      case ',', '^' -> closed(name, operator(",^".indexOf(second()) < 0 ? 1 : 2));
      case '/' -> replacing(name, operator("/#%".indexOf(second()) < 0 ? 1 : 2));
      case '#', '%' -> removing(name, operator(second() == next() ? 2 : 1));
      default -> closed(name, "");
    };
  }

  private Expression colon(String name) throws SubstitutionFailure {
    return "=-?+".indexOf(second()) < 0
        ? substring(name, operator(1))
        : withDefault(name, operator(2));
  }

  private Expression withDefault(String name, String operator) throws SubstitutionFailure {
    var arguments = new ArrayList<Part>();
    while (next() != '}') {
      arguments.add(argument(name, "}", false));
    }
    at++;
    return new Expression(name, operator, arguments);
  }

  private Expression substring(String name, String operator) throws SubstitutionFailure {
    if (next() >= 0x80) {
      throw unreadable(name);
    }
    var from = argument(name, ":}", false);
    if (skip("}")) {
      return new Expression(name, operator, List.of(from));
    }
    skipAll(name, ":");
    var length = argument(name, "}", false);
    return closed(name, operator, from, length);
  }

  private Expression replacing(String name, String operator) throws SubstitutionFailure {
    var found = argument(name, "/", true);
    skipAll(name, "/");
    if (skip("}")) {
      return new Expression(name, operator, List.of(found));
    }
    var replacement = argument(name, "}", true);
    return closed(name, operator, found, replacement);
  }

  private Expression removing(String name, String operator) throws SubstitutionFailure {
    var pattern = argument(name, "}", false);
    return closed(name, operator, pattern);
  }

  private Expression closed(String name, String operator, Part... arguments)
      throws SubstitutionFailure {
    if (!skip("}")) {
      throw unreadable(name);
    }
    return new Expression(name, operator, List.of(arguments));
  }

  /** One expression, or text up to the next one or to one of {@code ends}; never nothing. */
  private Part argument(String name, String ends, boolean hasEscapes) throws SubstitutionFailure {
    if (begins()) {
      return expression();
    }
    var text = new StringBuilder();
    while (at < octets.length() && !begins()) {
      boolean isEscaped = hasEscapes && isEscape();
      if (!isEscaped && ends.indexOf(next()) >= 0) {
        break;
      }
      at += isEscaped ? 1 : 0;
      text.append(octets.charAt(at++));
    }
    if (text.isEmpty()) {
      throw unreadable(name);
    }
    return new Text(text.toString());
  }

  private boolean isEscape() {
    return octets.startsWith("$$", at)
        || octets.startsWith("\\/", at)
        || octets.startsWith("\\\\", at);
  }

  private String operator(int length) {
    at += length;
    return octets.substring(at - length, at);
  }

  private void skipAll(String name, String delimiter) throws SubstitutionFailure {
    if (!skip(delimiter)) {
      throw unreadable(name);
    }
    while (skip(delimiter)) {}
  }

  private boolean skip(String token) {
    boolean isThere = octets.startsWith(token, at);
    at += isThere ? token.length() : 0;
    return isThere;
  }

  private char next() {
    return at < octets.length() ? octets.charAt(at) : END;
  }

  private char second() {
    return at + 1 < octets.length() ? octets.charAt(at + 1) : END;
  }

  private static SubstitutionFailure unreadable(String name) {
    return new SubstitutionFailure(
        "the expression of the variable %s is none that Flux knows, or lacks its closing brace; mend it, or write '$${' to keep it for a shell"
            .formatted(Quoted.of(Octets.text(name).orElse(name))));
  }
}
