package dev.cofferdam.cli;

/**
 * A field that opens something: an object that has a harmless value in it, and another value that
 * is not harmless.
 *
 * @param rule the one that sees it
 * @param object {@code Kind namespace/name}
 * @param yaml of the object, with {@code %s} for the value
 * @param pointer to the field, as patches name it
 * @param good as YAML
 * @param bad likewise
 */
record Planted(String rule, String object, String yaml, String pointer, String good, String bad) {

  String with(String value) {
    return yaml.formatted(value);
  }

  /** With a variable of Flux in place of the value, whose text is YAML as it is. */
  String withVariable() {
    return with("'${planted}'");
  }

  /** With a value of a chart. */
  String withChartValue() {
    return with("{{ .Values.planted | toJson }}");
  }

  @Override
  public String toString() {
    return "%s by %s: %s".formatted(object, rule, bad);
  }
}
