package dev.cofferdam.schema;

import dev.cofferdam.constraint.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the API server asks of names and labels, which no schema says (Kubernetes, object names and
 * labels).
 */
final class MetadataRules {

  private static final Pattern SUBDOMAIN =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
  private static final Pattern LABEL_VALUE =
      Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?");
  private static final Pattern LABEL_KEY =
      Pattern.compile("([A-Za-z0-9.-]{1,253}/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_LABEL = 63;

  private MetadataRules() {}

  static List<Problem> broken(JsonNode metadata, KindSchema kind) {
    List<Problem> problems = new ArrayList<>();
    var name = metadata.path("name");
    if (name.isMissingNode() && metadata.path("generateName").isMissingNode()) {
      add(problems, "schema/required", "is missing; set it", "name");
    } else if (kind.isNamedAsDomain() && name.isString() && !isSubdomain(name.asString())) {
      add(
          problems,
          "schema/name",
          "must be lower-case letters, digits, dashes and dots, at most 253, got "
              + Quoted.of(name.asString()),
          "name");
    }
    var namespace = metadata.path("namespace").asString("");
    if (!namespace.isEmpty() && !isSubstituted(namespace) && !isLabel(namespace)) {
      add(
          problems,
          "schema/name",
          "must be lower-case letters, digits and dashes, at most 63, got " + Quoted.of(namespace),
          "namespace");
    }
    metadata.path("labels").forEachEntry((key, value) -> checkLabel(key, value, problems));
    metadata
        .path("annotations")
        .forEachEntry((key, value) -> checkKey("annotations", key, problems));
    return problems;
  }

  private static boolean isSubdomain(String name) {
    return isSubstituted(name)
        || (name.length() <= LONGEST_NAME && SUBDOMAIN.matcher(name).matches());
  }

  /** Whether Flux replaces something in it before the API server sees it. */
  static boolean isSubstituted(String text) {
    return text.contains("${");
  }

  private static boolean isLabel(String name) {
    return name.length() <= LONGEST_LABEL && LABEL.matcher(name).matches();
  }

  private static void checkKey(String field, String key, List<Problem> problems) {
    if (!isSubstituted(key) && !LABEL_KEY.matcher(key).matches()) {
      add(
          problems,
          "schema/label",
          "must be called with letters, digits, '-', '_' and '.', at most 63, after an optional"
              + " domain and '/'",
          field,
          key);
    }
  }

  /** Without the value, for labels are where people put things that they should not. */
  private static void checkLabel(String key, JsonNode value, List<Problem> problems) {
    checkKey("labels", key, problems);
    var text = value.asString("");
    if (value.isString()
        && !isSubstituted(text)
        && (text.length() > LONGEST_LABEL || !LABEL_VALUE.matcher(text).matches())) {
      add(
          problems,
          "schema/label",
          "must be letters, digits, '-', '_' and '.', at most 63, with a letter or digit at both ends",
          "labels",
          key);
    }
  }

  private static void add(List<Problem> problems, String id, String text, Object... path) {
    var whole = new ArrayList<Object>(List.of("metadata"));
    whole.addAll(List.of(path));
    problems.add(new Problem(id, List.copyOf(whole), text));
  }
}
