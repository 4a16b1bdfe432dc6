package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.Place;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a file, to look up how a value is written. */
final class SourceText {

  /** In characters: all that is looked up is shorter. */
  private static final int LONGEST = 256;

  private static final Pattern WORD = Pattern.compile("^[^\\s,\\[\\]{}]*");

  private final List<String> lines;
  private final boolean isWide;
  private final boolean hasAnchors;

  SourceText(byte[] bytes) {
    var text = new String(bytes, UTF_8).replaceFirst("^\ufeff", "");
    this.isWide = text.length() != text.codePointCount(0, text.length());
    this.hasAnchors = text.contains("&");
    this.lines = List.of(text.replace("\r\n", "\n").split("\n", -1));
  }

  List<String> lines() {
    return lines;
  }

  /** Whether there may be anchors in it. */
  boolean hasAnchors() {
    return hasAnchors;
  }

  /** What is written from a place to the end of its line. */
  String at(Place place) {
    var line = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
    int start = Math.min(isWide ? offset(line, place) : place.column() - 1, line.length());
    return line.substring(start, Math.min(line.length(), start + LONGEST));
  }

  private static int offset(String line, Place place) {
    int most = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.min(place.column() - 1, most));
  }

  /** The first word of a text, up to what ends a plain scalar of one word. */
  static String word(String text) {
    var matcher = WORD.matcher(text);
    var word = matcher.find() ? matcher.group() : "";
    return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
  }
}
