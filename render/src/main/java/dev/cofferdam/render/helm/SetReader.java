package dev.cofferdam.render.helm;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the keys, indexes and values of a {@link SetExpression} one after the other. */
final class SetReader {

  /** Stands for the end of the expression; no character that stops a piece is this one. */
  static final char END = '\0';

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");

  private final String text;
  private final boolean typed;
  private int at;

  /**
   * @param typed whether true, false, null and whole numbers are what they look like
   */
  SetReader(String text, boolean typed) {
    this.text = text;
    this.typed = typed;
  }

  /**
   * @param text without the backslashes that protect what follows them
   * @param stop what it ends before, or {@link #END}
   */
  record Piece(String text, char stop) {}

  boolean isAtEnd() {
    return at == text.length();
  }

  Piece until(String stops) {
    var piece = new StringBuilder();
    while (!isAtEnd()) {
      char next = text.charAt(at++);
      if (stops.indexOf(next) >= 0) {
        return new Piece(piece.toString(), next);
      }
      if (next != '\\') {
        piece.append(next);
      } else if (!isAtEnd()) {
        piece.append(text.charAt(at++));
      }
    }
    return new Piece(piece.toString(), END);
  }

  /** Empty if the expression ends before the index does. */
  OptionalInt index() throws ValuesFault {
    var piece = until("]");
    if (piece.stop() == END) {
      return OptionalInt.empty();
    }
    try {
      long index = WHOLE.matcher(piece.text()).matches() ? Long.parseLong(piece.text()) : -1;
      if (index >= 0) {
        return OptionalInt.of((int) Math.min(index, Integer.MAX_VALUE));
      }
    } catch (NumberFormatException e) {
      // Neither is what no int64 holds.
    }
    throw new ValuesFault("an index is no whole number from 0; mend it");
  }

  JsonNode value() throws ValuesFault {
    if (isAtEnd()) {
      return NODES.stringNode("");
    }
    if (text.charAt(at) == '{') {
      at++;
      return list();
    }
    return scalar(until(",").text());
  }

  /** What follows its brace needs no comma before it. */
  private ArrayNode list() throws ValuesFault {
    var list = NODES.arrayNode();
    while (true) {
      var piece = until(",}");
      if (piece.stop() == END) {
        throw new ValuesFault("a list has no '}'; end it, or write '\\{' if it is none");
      }
      list.add(scalar(piece.text()));
      if (piece.stop() == '}') {
        at += !isAtEnd() && text.charAt(at) == ',' ? 1 : 0;
        return list;
      }
    }
  }

  private JsonNode scalar(String value) {
    if (!typed) {
      return NODES.stringNode(value);
    }
    if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
      return NODES.booleanNode(value.equalsIgnoreCase("true"));
    }
    return value.equalsIgnoreCase("null") ? NODES.nullNode() : numberOrText(value);
  }

  /** A number with a zero before it is text, as is one that no int64 holds. */
  private static JsonNode numberOrText(String value) {
    boolean number = WHOLE.matcher(value).matches();
    if (value.equals("0") || (number && value.charAt(0) != '0')) {
      try {
        return NODES.numberNode(Long.parseLong(value));
      } catch (NumberFormatException e) {
        return NODES.stringNode(value);
      }
    }
    return NODES.stringNode(value);
  }
}
