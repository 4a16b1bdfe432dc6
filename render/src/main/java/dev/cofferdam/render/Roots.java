package dev.cofferdam.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of the Kustomizations in the files nothing else in the repository brings: a person or a
 * bootstrap has to apply them. Of several that bring one another in a circle, the first is one.
 */
final class Roots {

  /** For the place of each candidate, the files that it brings Kustomizations from. */
  private final Map<String, SortedSet<String>> brought = new TreeMap<>();

  private final List<RenderedObject> candidates;

  private Roots(List<RenderedObject> candidates, Workshop workshop) {
    this.candidates = candidates;
    candidates.parallelStream()
        .map(candidate -> Map.entry(place(candidate), workshop.kustomizationFiles(candidate)))
        .forEachOrdered(entry -> brought.put(entry.getKey(), entry.getValue()));
  }

  static List<RenderedObject> of(List<RenderedObject> candidates, Workshop workshop) {
    return new Roots(candidates, workshop).roots();
  }

  private List<RenderedObject> roots() {
    List<RenderedObject> roots = new ArrayList<>();
    SortedSet<String> reached = new TreeSet<>();
    candidates.stream().filter(this::isBroughtByNoOther).forEach(it -> add(it, roots, reached));
    for (RenderedObject candidate : candidates) {
      if (!reached.contains(candidate.origin().file())) {
        add(candidate, roots, reached);
      }
    }
    return roots;
  }

  private boolean isBroughtByNoOther(RenderedObject candidate) {
    var file = candidate.origin().file();
    return candidates.stream()
        .filter(other -> !other.origin().file().equals(file))
        .noneMatch(other -> bringsFrom(other).contains(file));
  }

  private void add(RenderedObject root, List<RenderedObject> roots, SortedSet<String> reached) {
    roots.add(root);
    reached.add(root.origin().file());
    List<String> next = new ArrayList<>(bringsFrom(root));
    while (!next.isEmpty()) {
      var file = next.remove(next.size() - 1);
      if (reached.add(file)) {
        candidates.stream()
            .filter(candidate -> candidate.origin().file().equals(file))
            .forEach(candidate -> next.addAll(bringsFrom(candidate)));
      }
    }
  }

  private SortedSet<String> bringsFrom(RenderedObject candidate) {
    return brought.getOrDefault(place(candidate), new TreeSet<>());
  }

  private static String place(RenderedObject candidate) {
    return candidate.origin().place();
  }
}
