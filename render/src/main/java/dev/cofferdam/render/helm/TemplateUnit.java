package dev.cofferdam.render.helm;

import java.util.SortedSet;
import java.util.TreeSet;

/** What one template, or one named part of it, uses itself. */
final class TemplateUnit {

  /** Functions and keywords. */
  final SortedSet<String> words = new TreeSet<>();

  /** The names of templates that it includes. */
  final SortedSet<String> includes = new TreeSet<>();

  /** Literal API versions that it asks for. */
  final SortedSet<String> apiVersions = new TreeSet<>();

  /** The values that it names; the empty path if it uses all of them. */
  final SortedSet<String> mentioned = new TreeSet<>();

  /** Whether it includes templates by names that only rendering gives. */
  boolean includesAny;

  void addAll(TemplateUnit other) {
    words.addAll(other.words);
    includes.addAll(other.includes);
    apiVersions.addAll(other.apiVersions);
    mentioned.addAll(other.mentioned);
    includesAny |= other.includesAny;
  }
}
