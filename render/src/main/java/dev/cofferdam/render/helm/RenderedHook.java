package dev.cofferdam.render.helm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An object that Helm applies at an event, and does not count as part of the release.
 *
 * @param events such as {@code pre-install}
 * @param weight the lower, the earlier
 * @param deletePolicies such as {@code before-hook-creation}
 */
public record RenderedHook(
    RenderedDocument document,
    SortedSet<String> events,
    int weight,
    SortedSet<String> deletePolicies) {

  private static final String HOOK = "helm.sh/hook";

  /** What Helm knows (helm pkg/release/v1/util/manifest_sorter.go). */
  private static final List<String> EVENTS =
      List.of(
          "pre-install",
          "post-install",
          "pre-delete",
          "post-delete",
          "pre-upgrade",
          "post-upgrade",
          "pre-rollback",
          "post-rollback",
          "test");

  public RenderedHook {
    events = Collections.unmodifiableSortedSet(new TreeSet<>(events));
    deletePolicies = Collections.unmodifiableSortedSet(new TreeSet<>(deletePolicies));
  }

  static boolean isHook(RenderedDocument document) {
    return document.object().path("metadata").path("annotations").has(HOOK);
  }

  /** The hook that a document is; empty if Helm does not know an event of it, and drops it. */
  static Optional<RenderedHook> of(RenderedDocument document) {
    var events = new ArrayList<String>();
    for (var event : words(document, HOOK)) {
      events.add(event.equals("test-success") ? "test" : event);
    }
    return EVENTS.containsAll(events)
        ? Optional.of(
            new RenderedHook(
                document,
                new TreeSet<>(events),
                weight(annotation(document, HOOK + "-weight")),
                new TreeSet<>(words(document, HOOK + "-delete-policy"))))
        : Optional.empty();
  }

  private static List<String> words(RenderedDocument document, String annotation) {
    var words = new ArrayList<String>();
    if (document.object().path("metadata").path("annotations").has(annotation)) {
      for (var word : annotation(document, annotation).split(",", -1)) {
        words.add(word.strip().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static String annotation(RenderedDocument document, String name) {
    return document.object().path("metadata").path("annotations").path(name).asString("");
  }

  /** 0 for what is no number, as for Helm. */
  private static int weight(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
