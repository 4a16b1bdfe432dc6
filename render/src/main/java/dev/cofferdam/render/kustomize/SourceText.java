package dev.cofferdam.render.kustomize;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.document.Place;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a file, to look up how a value is written. */
final class SourceText {

  private static final Pattern ANCHOR = Pattern.compile("^&[^\\s,\\[\\]{}]+\\s*");
  private static final Pattern WORD = Pattern.compile("^[^\\s,\\[\\]{}]*");

  private final List<String> lines;

  SourceText(byte[] bytes) {
    var text = new String(bytes, UTF_8).replaceFirst("^\ufeff", "");
    this.lines = List.of(text.replace("\r\n", "\n").split("\n", -1));
  }

  List<String> lines() {
    return lines;
  }

  /** What is written from a place to the end of its line, behind an anchor if there is one. */
  String at(Place place) {
    var line = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
    int most = line.codePointCount(0, line.length());
    var rest = line.substring(line.offsetByCodePoints(0, Math.min(place.column() - 1, most)));
    return ANCHOR.matcher(rest).replaceFirst("");
  }

  /** The first word of a text, up to what ends a plain scalar of one word. */
  static String word(String text) {
    var matcher = WORD.matcher(text);
    var word = matcher.find() ? matcher.group() : "";
    return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
  }
}
