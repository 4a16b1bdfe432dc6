package dev.cofferdam.render.kustomize;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntUnaryOperator;

/**
 * What the operators of fluxcd/pkg {@code envsubst} (v1.8.0, funcs.go) make of the value of a
 * variable. All strings are {@link Octets}.
 */
final class Operators {

  private Operators() {}

  static String apply(String operator, String value, List<String> arguments) {
    return switch (operator) {
      case "," -> first(value, Character::toLowerCase);
      case ",," -> all(value, Character::toLowerCase);
      case "^" -> first(value, Character::toUpperCase);
      case "^^" -> all(value, Character::toUpperCase);
      case "#" -> arguments.isEmpty() ? length(value) : prefix(value, arguments.get(0), false);
      case "##" -> prefix(value, arguments.get(0), true);
      case "%" -> suffix(value, arguments.get(0), false);
      case "%%" -> suffix(value, arguments.get(0), true);
      case ":" -> substring(value, arguments);
      case "/" -> replaceFirst(value, arguments);
      case "//" -> replaceAll(value, arguments);
      case "/#" -> replacePrefix(value, arguments);
      case "/%" -> replaceSuffix(value, arguments);
      default -> value.isEmpty() ? String.join("", arguments) : value;
    };
  }

  /** In bytes. */
  private static String length(String value) {
    return Integer.toString(value.length());
  }

  private static String first(String value, IntUnaryOperator change) {
    if (value.isEmpty()) {
      return value;
    }
    int end = Octets.lengthAt(value, 0, value.length());
    return all(value.substring(0, end), change) + value.substring(end);
  }

  /** Character by character, so that none becomes two as {@link String#toUpperCase()} has it. */
  private static String all(String value, IntUnaryOperator change) {
    var characters = Octets.characters(value);
    Arrays.setAll(characters, i -> change.applyAsInt(characters[i]));
    return Octets.of(characters);
  }

  private static String prefix(String value, String pattern, boolean longest) {
    return ShellPattern.withoutPrefix(value, pattern, longest);
  }

  /** Go turns value and pattern round, so that {@code [a-z]} and {@code \} mean nothing here. */
  private static String suffix(String value, String pattern, boolean longest) {
    return reversed(prefix(reversed(value), reversed(pattern), longest));
  }

  private static String reversed(String value) {
    var characters = Octets.characters(value);
    int last = characters.length - 1;
    var reversed = new int[characters.length];
    Arrays.setAll(reversed, i -> characters[last - i]);
    return Octets.of(reversed);
  }

  /** What is no number leaves the value as it is. */
  private static String substring(String value, List<String> arguments) {
    var from = number(arguments.get(0));
    if (from.isEmpty()) {
      return value;
    }
    long start = from.getAsLong() < 0 ? value.length() + from.getAsLong() : from.getAsLong();
    if (arguments.size() == 1) {
      return between(value, start, value.length());
    }
    var length = number(arguments.get(1));
    return length.isEmpty() ? value : between(value, start, end(value, start, length.getAsLong()));
  }

  /** A negative length counts from the end of the value. */
  private static long end(String value, long start, long length) {
    return length < 0
        ? value.length() + length
        : Math.max(0, start) + Math.min(length, value.length());
  }

  private static String between(String value, long start, long end) {
    long from = Math.max(0, start);
    long to = Math.min(end, value.length());
    return from < to ? value.substring((int) from, (int) to) : "";
  }

  private static OptionalLong number(String digits) {
    try {
      return OptionalLong.of(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static String replacement(List<String> arguments) {
    return arguments.size() == 1 ? "" : arguments.get(1);
  }

  private static String replaceFirst(String value, List<String> arguments) {
    var found = arguments.get(0);
    int at = value.indexOf(found);
    return at < 0
        ? value
        : value.substring(0, at) + replacement(arguments) + value.substring(at + found.length());
  }

  private static String replaceAll(String value, List<String> arguments) {
    var found = arguments.get(0);
    return found.isEmpty()
        ? spread(value, replacement(arguments))
        : value.replace(found, replacement(arguments));
  }

  /** Nothing is found before each character and at the end. */
  private static String spread(String value, String replacement) {
    var spread = new StringBuilder(replacement);
    for (int at = 0; at < value.length(); ) {
      int end = at + Octets.lengthAt(value, at, value.length());
      spread.append(value, at, end).append(replacement);
      at = end;
    }
    return spread.toString();
  }

  /** Without a replacement Go leaves the value as it is. */
  private static String replacePrefix(String value, List<String> arguments) {
    boolean applies = arguments.size() == 2 && value.startsWith(arguments.get(0));
    return applies ? arguments.get(1) + value.substring(arguments.get(0).length()) : value;
  }

  private static String replaceSuffix(String value, List<String> arguments) {
    boolean applies = arguments.size() == 2 && value.endsWith(arguments.get(0));
    return applies
        ? value.substring(0, value.length() - arguments.get(0).length()) + arguments.get(1)
        : value;
  }
}
