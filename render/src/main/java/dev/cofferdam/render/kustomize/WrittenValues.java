package dev.cofferdam.render.kustomize;

import dev.cofferdam.document.Document;
import dev.cofferdam.document.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Looks up how the values of a document are written in its file. */
final class WrittenValues {

  /** A place is looked up along its path; nobody writes by hand what makes this slow. */
  private static final int MOST_LOOKUPS = 20_000;

  private static final Pattern ANCHOR = Pattern.compile("^&([^\\s,\\[\\]{}]+)\\s*");

  private final String path;
  private final Document document;
  private final SourceText text;
  private final Map<String, JsonNode> anchored = new HashMap<>();
  private int lookups;

  WrittenValues(String path, Document document, SourceText text) {
    this.path = path;
    this.document = document;
    this.text = text;
  }

  Document document() {
    return document;
  }

  boolean hasAnchors() {
    return text.hasAnchors();
  }

  /** How a key is written. */
  String key(List<Object> at) {
    return clear(document.placeOfKey(at));
  }

  /**
   * How a scalar is written, without its anchor.
   *
   * @throws OnlyKustomizeKnows if an alias or a tag stands there, or nothing
   */
  String scalar(List<Object> at) {
    return clear(document.placeOf(at));
  }

  /** How a null is written: what stands at its place may be something else. */
  String nothing(List<Object> at) {
    var word = SourceText.word(written(document.placeOf(at)));
    return word.equals("~") || word.equalsIgnoreCase("null") ? word : "";
  }

  /** What has been kept for the alias that stands somewhere, or for a part of it. */
  Optional<JsonNode> aliased(List<Object> at) {
    var written = text.at(document.placeOf(at));
    if (!written.startsWith("*")) {
      return Optional.empty();
    }
    var place = document.placeOf(at);
    var known = anchored.get(SourceText.word(written.substring(1)));
    var last = at.get(at.size() - 1);
    var found = known != null && known.isObject() ? known.get(last.toString()) : known;
    if (found == null || found.isContainer()) {
      throw unknown(place);
    }
    return Optional.of(found);
  }

  /** Keeps a value for aliases, if it has an anchor. */
  void keep(List<Object> at, JsonNode value) {
    if (text.hasAnchors()) {
      count(document.placeOf(at));
      var matcher = ANCHOR.matcher(text.at(document.placeOf(at)));
      if (matcher.find()) {
        anchored.put(matcher.group(1), value);
      }
    }
  }

  BuildRefusal refusal(List<Object> at, String said) {
    return BuildRefusal.of(path, document.placeOfKey(at).line(), said);
  }

  OnlyKustomizeKnows unknown(Place place) {
    return new OnlyKustomizeKnows("how a value is written", path, place.line());
  }

  static boolean isQuoted(String written) {
    return written.startsWith("\"")
        || written.startsWith("'")
        || written.startsWith("|")
        || written.startsWith(">")
        || written.startsWith("!!str");
  }

  private String clear(Place place) {
    count(place);
    var written = written(place);
    boolean isTagged = written.startsWith("!") && !written.startsWith("!!str");
    if (written.isBlank() || written.startsWith("*") || isTagged) {
      throw unknown(place);
    }
    return written;
  }

  private void count(Place place) {
    if (++lookups > MOST_LOOKUPS) {
      throw unknown(place);
    }
  }

  private String written(Place place) {
    return ANCHOR.matcher(text.at(place)).replaceFirst("");
  }
}
