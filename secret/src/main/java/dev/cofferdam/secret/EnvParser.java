package dev.cofferdam.secret;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a {@code .env}. No message repeats a character of the file. */
final class EnvParser {

  private final EnvText text;
  private final List<EnvEntry> entries = new ArrayList<>();

  EnvParser(EnvText text) {
    this.text = text;
  }

  /** What is wrong with one line. */
  static final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    final int line;

    Malformed(int line, String message) {
      super(message);
      this.line = line;
    }
  }

  /** In the order of the file. After a fault, none is left. */
  List<EnvEntry> entries() throws Malformed {
    try {
      while (text.peek() != EnvText.END) {
        line();
      }
      return entries;
    } catch (Malformed e) {
      entries.forEach(entry -> entry.value().close());
      throw e;
    }
  }

  private void line() throws Malformed {
    text.skipBlanks();
    if (text.peek() == '#') {
      text.skipLine();
    }
    if (text.atLineEnd()) {
      text.next();
      return;
    }
    int line = text.line();
    text.skipWord("export");
    var key = key(line);
    boolean blank = text.skipBlanks();
    entries.add(new EnvEntry(key, line, value(blank)));
  }

  private String key(int line) throws Malformed {
    var key = new StringBuilder();
    while (isOfKey(text.peek(), key.length() > 0)) {
      key.append((char) text.next());
    }
    text.skipBlanks();
    if (key.length() == 0 || text.next() != '=') {
      throw new Malformed(
          line, "is not of the form KEY=value; put a value of several lines between quotes");
    }
    return key.toString();
  }

  private static boolean isOfKey(int c, boolean within) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || c == '_'
        || (within && ((c >= '0' && c <= '9') || c == '.' || c == '-'));
  }

  private Password value(boolean blankBefore) throws Malformed {
    try (var value = new SecretText()) {
      int quote = text.peek();
      if (quote == '`') {
        throw new Malformed(
            text.line(),
            "begins its value with a `, which some readers take for a quote;"
                + " put the value between single quotes");
      }
      if (quote == '\'' || quote == '"') {
        quoted(value);
        endOfLine();
      } else {
        plain(value, blankBefore);
      }
      return value.toPassword();
    }
  }

  private void plain(SecretText value, boolean blankBefore) throws Malformed {
    boolean blank = blankBefore;
    while (!text.atLineEnd() && !(blank && text.peek() == '#')) {
      blank = EnvText.isBlank(text.peek());
      value.append(seen(text.line()));
    }
    text.skipLine();
    value.trim();
  }

  /** Where no quotes say so, nobody means a character that cannot be seen. */
  private char seen(int line) throws Malformed {
    int c = text.next();
    if (c != 0 && EnvText.isUnseen(c)) {
      throw new Malformed(
          line,
          "holds a character that cannot be seen, such as a no-break space;"
              + " take it out, or put the value between quotes");
    }
    return literal(c, line);
  }

  private void quoted(SecretText value) throws Malformed {
    int opened = text.line();
    int quote = text.next();
    for (int c = text.next(); c != quote; c = text.next()) {
      if (c == EnvText.END) {
        throw new Malformed(opened, "opens a quote that nothing closes; close it, or escape it");
      }
      if (quote == '\'') {
        value.append(visible(c, opened));
      } else {
        value.append(c == '\\' ? escaped() : literal(c, opened));
      }
    }
  }

  private char escaped() throws Malformed {
    int line = text.line();
    int c = text.next();
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case '"', '\\', '$' -> (char) c;
      default ->
          throw new Malformed(
              line,
              "has a backslash before something other than n, r, \", \\ or $;"
                  + " write \\\\ for a backslash, or put the value between single quotes");
    };
  }

  /** Not between single quotes, where these are what they are to every reader. */
  private char literal(int c, int line) throws Malformed {
    if (c == '$' && (text.peek() == '{' || text.peek() == '(')) {
      throw new Malformed(
          line,
          "holds ${ or $(, where other readers put a variable or the output of a command;"
              + " put the value between single quotes if it is meant as it stands");
    }
    return visible(c, line);
  }

  private static char visible(int c, int line) throws Malformed {
    if (c == 0) {
      throw new Malformed(line, "holds a NUL, which no password can; save the file as UTF-8");
    }
    return (char) c;
  }

  private void endOfLine() throws Malformed {
    int line = text.line();
    boolean blank = text.skipBlanks();
    if (blank && text.peek() == '#') {
      text.skipLine();
    }
    if (!text.atLineEnd()) {
      throw new Malformed(
          line,
          "goes on behind the closing quote; escape a quote within double quotes as \\\","
              + " and put a blank before a comment");
    }
  }
}
