package dev.cofferdam.rule.exposure;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A value without parts, however somebody has written it: in other case, or as a text. */
record Scalar(JsonNode node) {

  /** Empty if it has parts, or is not there. */
  String text() {
    return node.isContainer() ? "" : node.asString("").strip();
  }

  boolean isTrue() {
    return text().equalsIgnoreCase("true");
  }

  boolean isFalse() {
    return text().equalsIgnoreCase("false");
  }

  /** Whether it is a port that somebody can knock at. */
  boolean isPort() {
    return text().matches("0*[1-9][0-9]*");
  }

  /** Whether only the cluster knows it: a variable that is left, or something encrypted. */
  boolean isUnresolved() {
    return Unresolved.isIn(text());
  }

  /** Such as {@code loadbalancer} of {@code Load_Balancer}. */
  static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }
}
