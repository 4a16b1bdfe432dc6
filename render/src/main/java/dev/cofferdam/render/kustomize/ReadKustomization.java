package dev.cofferdam.render.kustomize;

import dev.cofferdam.constraint.Quoted;
import dev.cofferdam.document.Document;
import dev.cofferdam.document.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kustomization file that was read.
 *
 * @param path of the file in the source
 * @param value with the names of fields as kustomize has them
 * @param document where everything stands; empty if the file holds nothing
 * @param ignored fields that Flux drops
 */
record ReadKustomization(
    String path, ObjectNode value, Optional<Document> document, List<String> ignored) {

  static final String KIND = "Kustomization";
  static final String COMPONENT = "Component";
  static final String VERSION = "kustomize.config.k8s.io/v1beta1";
  private static final String COMPONENT_VERSION = "kustomize.config.k8s.io/v1alpha1";

  /** With these alone, a file only lists. */
  private static final Set<String> PLAIN = Set.of("apiVersion", "kind", "metadata", "resources");

  /**
   * Reads a file.
   *
   * @param isRoot whether it is the one at {@code spec.path}, which Flux reads and writes anew
   * @throws BuildRefusal if Flux or kustomize would refuse it
   */
  static ReadKustomization read(SourceFiles files, String path, boolean isRoot) {
    var reading = YamlReader.read(files.read(path));
    var first = reading.documents().stream().findFirst();
    reading.faults().stream()
        .filter(it -> first.isEmpty() || it.place().line() < first.get().place().line())
        .findFirst()
        .ifPresent(
            it -> {
              throw BuildRefusal.of(path, it.place().line(), it.text());
            });
    var shape = new KustomizationShape(isRoot);
    try {
      var value =
          first.isEmpty() || first.get().value().isNull()
              ? JsonNodeFactory.instance.objectNode()
              : shape.read(first.get().value());
      var read = new ReadKustomization(path, value, first, shape.ignored());
      read.fillIn(isRoot);
      read.check(isRoot);
      return read;
    } catch (Misfit e) {
      throw BuildRefusal.of(path, first.map(it -> line(it, e.path())).orElse(1), e.text());
    }
  }

  String kind() {
    return value.path("kind").asString();
  }

  /** The fields for which it takes kustomize, in the order of the file. */
  List<String> needs() {
    return value
        .propertyStream()
        .filter(it -> !PLAIN.contains(it.getKey()) && !isEmpty(it.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The line of a part of the file. */
  int line(List<Object> path) {
    return document.map(it -> line(it, path)).orElse(1);
  }

  /** Fields may be written in another case than kustomize has them. */
  private static int line(Document document, List<Object> path) {
    var written = new ArrayList<>(path);
    if (!written.isEmpty() && document.value().path(written.get(0).toString()).isMissingNode()) {
      var name = written.get(0).toString();
      document.value().propertyNames().stream()
          .filter(name::equalsIgnoreCase)
          .findFirst()
          .ifPresent(it -> written.set(0, it));
    }
    return document.placeOfKey(written).line();
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isContainer() ? value.isEmpty() : value.asString().isEmpty();
  }

  /** Flux fills in both of its own accord, kustomize by the kind. */
  private void fillIn(boolean isRoot) {
    if (isUnset("kind")) {
      value.put("kind", KIND);
    }
    if (isUnset("apiVersion")) {
      value.put("apiVersion", isRoot || kind().equals(KIND) ? VERSION : COMPONENT_VERSION);
    }
  }

  private boolean isUnset(String field) {
    return value.path(field).asString().isEmpty();
  }

  private void check(boolean isRoot) {
    if (!isRoot && isBare()) {
      throw BuildRefusal.of(path, 1, "a kustomization without fields; list resources in it");
    }
    if (!kind().equals(KIND) && !kind().equals(COMPONENT)) {
      refuse("kind", KIND + " or " + COMPONENT);
    }
    var version = kind().equals(COMPONENT) ? COMPONENT_VERSION : VERSION;
    if (!value.path("apiVersion").asString().equals(version)) {
      refuse("apiVersion", version + " for the kind " + kind());
    }
  }

  private void refuse(String field, String must) {
    var got = Quoted.of(value.path(field).asString());
    var text = "%s must be %s, got %s; mend it".formatted(field, must, got);
    throw BuildRefusal.of(path, line(List.of(field)), text);
  }

  /** To kustomize a list without items is something, a text without letters is not. */
  private boolean isBare() {
    var names = new TreeSet<>(value.propertyNames());
    names.removeAll(Set.of("apiVersion", "kind"));
    return names.stream()
        .map(value::path)
        .allMatch(it -> it.isValueNode() && it.asString().isEmpty());
  }
}
