package dev.cofferdam.render.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text that templates give, one YAML document after the other. */
public final class Manifests {

  private static final String SOURCE = "# Source: ";

  /** As helm v4 pkg/release/v1/util/manifest.go; the one of Helm 3 eats indentation. */
  private static final Pattern SEPARATOR = Pattern.compile("(?m)^---[ \\t]*");

  private Manifests() {}

  /** The documents of a text that hold anything. */
  public static List<String> split(String text) {
    var documents = new ArrayList<String>();
    for (var part : SEPARATOR.split(text.stripLeading(), -1)) {
      if (!part.isBlank()) {
        documents.add(part.stripLeading());
      }
    }
    return documents;
  }

  /** A document with the template it comes from, as Helm prints it. */
  public static String sourced(String template, String document) {
    return "---\n" + SOURCE + template + "\n" + document + (document.endsWith("\n") ? "" : "\n");
  }

  /** The template that a document comes from, empty if it does not say. */
  static String source(String document) {
    return document.startsWith(SOURCE)
        ? document.lines().findFirst().orElse("").substring(SOURCE.length())
        : "";
  }
}
