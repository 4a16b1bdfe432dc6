package dev.cofferdam.rule.leak;

import dev.cofferdam.render.RenderedObject;
import dev.cofferdam.rule.leak.Sighting.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An object, its texts, and what is secret in them.
 *
 * @param leaves all texts
 * @param seen in their order
 */
record SeenTexts(RenderedObject object, List<Leaf> leaves, List<Seen> seen) {

  /** In these, a telling name stands before a pattern or a description. */
  private static final Set<String> DESCRIBING =
      Set.of("ClusterPolicy", "Composition", "ConstraintTemplate", "Policy", "PrometheusRule");

  static SeenTexts of(RenderedObject object) {
    var leaves = Leaves.of(object);
    List<Seen> seen = new ArrayList<>();
    for (Leaf leaf : leaves) {
      sightings(leaf).forEach(it -> seen.add(new Seen(leaf, it)));
    }
    return new SeenTexts(object, leaves, seen);
  }

  private static List<Sighting> sightings(Leaf leaf) {
    var shapes = Sightings.shapes(leaf.text());
    if (leaf.isOfWrittenSecret()) {
      return plain(leaf, shapes);
    }
    if (DESCRIBING.contains(leaf.object().kind())) {
      return shapes;
    }
    var telling = TellingName.of(leaf.name());
    List<Sighting> found = new ArrayList<>(shapes);
    if (!telling.isTelling()) {
      if (mayHoldFiles(leaf)) {
        found.addAll(Sightings.named(leaf.text(), shapes));
      }
    } else if (shapes.isEmpty() && isReal(leaf) && tells(leaf, telling)) {
      found.add(Sighting.named(leaf.name(), leaf.text(), telling == TellingName.CERTAIN));
    }
    return found;
  }

  /** A custom resource has names of its own, which only count if they can mean nothing else. */
  private static boolean tells(Leaf leaf, TellingName telling) {
    return leaf.area() == Area.FIELD
        ? telling == TellingName.CERTAIN && Prose.isNone(leaf.text())
        : telling.tells(leaf.text());
  }

  private static boolean isReal(Leaf leaf) {
    return Literal.of(leaf.text()) == Literal.REAL;
  }

  private static boolean mayHoldFiles(Leaf leaf) {
    return switch (leaf.area()) {
      case ARGUMENT, CONFIG, ENVIRONMENT, SECRET, SUBSTITUTE, VALUE -> true;
      case ANNOTATION, FIELD -> false;
    };
  }

  /** In a Secret everything is secret that is not known to be harmless. */
  private static List<Sighting> plain(Leaf leaf, List<Sighting> shapes) {
    if (shapes.isEmpty() && (!isReal(leaf) || HarmlessName.is(leaf.name()))) {
      return List.of();
    }
    var secret = shapes.size() == 1 ? shapes.get(0).secret() : leaf.text();
    return List.of(Sighting.of(Kind.PLAIN, leaf.step().name(), secret));
  }
}
