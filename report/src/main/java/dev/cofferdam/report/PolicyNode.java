package dev.cofferdam.report;

import dev.cofferdam.document.Document;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A part of a policy file.
 *
 * @param path from the root of the document
 */
record PolicyNode(Document document, String file, List<Object> path, JsonNode value) {

  static PolicyNode root(Document document, String file) {
    var root = new PolicyNode(document, file, List.of(), document.value());
    root.checkMap();
    return root;
  }

  /** {@code FILE:LINE}. */
  String place() {
    return file + ":" + document.placeOfKey(path).line();
  }

  private PolicyNode child(Object step, JsonNode node) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return new PolicyNode(document, file, longer, node);
  }

  private String name() {
    return path.isEmpty() ? "the file" : "'" + path.get(path.size() - 1) + "'";
  }

  private IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(place() + ": " + text);
  }

  private void checkMap() {
    if (!value.isObject()) {
      throw wrong("%s must be a map of names and values".formatted(name()));
    }
  }

  /** A key that nobody reads is a mistake. */
  void checkKeys(List<String> known) {
    checkMap();
    for (var entry : value.properties()) {
      if (!known.contains(entry.getKey())) {
        throw child(entry.getKey(), entry.getValue())
            .wrong(
                "'%s' is unknown; there are %s"
                    .formatted(entry.getKey(), String.join(", ", known)));
      }
    }
  }

  /** The items of a list; none if it is absent. */
  List<PolicyNode> items(String key) {
    List<PolicyNode> items = new ArrayList<>();
    if (value.has(key)) {
      var list = child(key, value.path(key));
      if (!list.value.isArray()) {
        throw list.wrong("'%s' must be a list".formatted(key));
      }
      for (int i = 0; i < list.value.size(); i++) {
        items.add(list.child(i, list.value.path(i)));
      }
    }
    return items;
  }

  /** The values of a map; none if it is absent. */
  List<PolicyNode> fields(String key) {
    List<PolicyNode> fields = new ArrayList<>();
    if (value.has(key)) {
      var map = child(key, value.path(key));
      map.checkMap();
      map.value.properties().forEach(it -> fields.add(map.child(it.getKey(), it.getValue())));
    }
    return fields;
  }

  /** What its key stands for. */
  <T> T key(Function<String, T> reading) {
    return read(String.valueOf(path.get(path.size() - 1)), reading);
  }

  /** A text that has to be there. */
  PolicyNode text(String key) {
    return tryText(key).orElseThrow(() -> wrong("'%s' is missing; add it".formatted(key)));
  }

  /** A text, if it is there. */
  Optional<PolicyNode> tryText(String key) {
    if (!value.has(key)) {
      return Optional.empty();
    }
    var child = child(key, value.path(key));
    child.text();
    return Optional.of(child);
  }

  /** The text that it is. */
  String text() {
    if (!value.isString()) {
      throw wrong("%s must be a text; put it in quotes".formatted(name()));
    }
    return value.asString("");
  }

  /** What its text stands for. */
  <T> T as(Function<String, T> reading) {
    return read(text(), reading);
  }

  /** What is made of all that is below it. */
  <T> T together(Function<PolicyNode, T> reading) {
    return read(this, reading);
  }

  private <A, T> T read(A given, Function<A, T> reading) {
    try {
      return reading.apply(given);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /** The day that its text stands for. */
  LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw wrong("a day is written like 2027-06-30, got '%s'".formatted(text()));
    }
  }
}
