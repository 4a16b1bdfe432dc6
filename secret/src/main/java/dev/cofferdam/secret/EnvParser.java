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
      value.append(visible(text.next(), text.line()));
    }
    text.skipLine();
    value.trim();
  }

  private void quoted(SecretText value) throws Malformed {
    int opened = text.line();
    int quote = text.next();
    for (int c = text.next(); c != quote; c = text.next()) {
      if (c == EnvText.END) {
        throw new Malformed(opened, "opens a quote that nothing closes; close it, or escape it");
      }
      boolean escapes = c == '\\' && quote == '"';
      value.append(escapes ? escaped() : visible(c, opened));
    }
  }

  private char escaped() throws Malformed {
    int line = text.line();
    int c = text.next();
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '"', '\\', '$' -> (char) c;
      default ->
          throw new Malformed(
              line,
              "has a backslash before something other than n, r, t, \", \\ or $;"
                  + " write \\\\ for a backslash, or put the value between single quotes");
    };
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
