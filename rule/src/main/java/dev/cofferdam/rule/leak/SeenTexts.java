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

  private static final int LONGEST_PASSWORD = 40;

  static SeenTexts of(RenderedObject object) {
    var leaves = Leaves.of(object);
    List<Seen> seen = new ArrayList<>();
    for (Leaf leaf : leaves) {
      sightings(leaf).stream()
          .filter(it -> !leaf.step().isInText() || isNew(it, seen))
          .forEach(it -> seen.add(new Seen(leaf, it)));
    }
    return new SeenTexts(object, leaves, seen);
  }

  static boolean describes(RenderedObject object) {
    return DESCRIBING.contains(object.kind());
  }

  /** What is in a text may have been seen in the text as a whole. */
  private static boolean isNew(Sighting sighting, List<Seen> seen) {
    return seen.stream().noneMatch(it -> it.sighting().secret().equals(sighting.secret()));
  }

  private static List<Sighting> sightings(Leaf leaf) {
    var shapes = Sightings.shapes(leaf.text());
    if (leaf.isOfWrittenSecret()) {
      return plain(leaf, shapes);
    }
    if (describes(leaf.object())) {
      return shapes;
    }
    var telling = TellingName.of(leaf.name());
    List<Sighting> found = new ArrayList<>(shapes);
    if (!telling.isTelling()) {
      if (mayHoldFiles(leaf)) {
        found.addAll(Sightings.named(leaf.text(), shapes));
      } else if (isStructured(leaf.text())) {
        Sightings.named(leaf.text(), shapes).stream()
            .filter(it -> isCertain(it, leaf.text()))
            .forEach(found::add);
      }
    } else if (shapes.isEmpty() && isReal(leaf) && tells(leaf, telling)) {
      found.add(Sighting.named(leaf.name(), leaf.text(), telling == TellingName.CERTAIN));
    }
    return found;
  }

  /** A custom resource has names of its own, which only count if they can mean nothing else. */
  private static boolean tells(Leaf leaf, TellingName telling) {
    return leaf.area() == Area.FIELD
        ? Prose.isNone(leaf.text()) && isTold(leaf.text(), telling)
        : telling.tells(leaf.text());
  }

  private static boolean isTold(String value, TellingName telling) {
    return telling == TellingName.CERTAIN
        || (telling == TellingName.STRONG && Randomness.isHigh(value));
  }

  private static boolean isReal(Leaf leaf) {
    return Literal.of(leaf.text()) == Literal.REAL;
  }

  private static boolean isStructured(String text) {
    return text.indexOf('\n') >= 0 || text.startsWith("{");
  }

  /** Other fields have descriptions, with sentences in them. */
  private static boolean isCertain(Sighting sighting, String text) {
    return (sighting.is(Kind.NAMED) || text.startsWith("{"))
        && sighting.isCertain()
        && !sighting.secret().chars().allMatch(Character::isLetter);
  }

  private static boolean mayHoldFiles(Leaf leaf) {
    return switch (leaf.area()) {
      case ARGUMENT, CONFIG, ENVIRONMENT, SECRET, SUBSTITUTE, VALUE -> true;
      case ANNOTATION, FIELD -> false;
    };
  }

  /** A number or path, or a file in which other lines are filled in. */
  private static boolean isPasswordAllTheSame(Leaf leaf) {
    return switch (Literal.of(leaf.text())) {
      case HARMLESS ->
          TellingName.of(leaf.name()) == TellingName.CERTAIN
              && leaf.text().length() <= LONGEST_PASSWORD
              && leaf.text().chars().anyMatch(Character::isDigit);
      case REFERENCE, PLACEHOLDER, HASH ->
          leaf.text().strip().indexOf('\n') >= 0
              && !Sightings.named(leaf.text(), List.of()).isEmpty();
      case EMPTY, REAL -> false;
    };
  }

  /** In a Secret everything is secret that is not known to be harmless. */
  private static List<Sighting> plain(Leaf leaf, List<Sighting> shapes) {
    boolean real = isReal(leaf) ? !HarmlessName.is(leaf.name()) : isPasswordAllTheSame(leaf);
    if (shapes.isEmpty() && !real) {
      return List.of();
    }
    var secret = shapes.size() == 1 ? shapes.get(0).secret() : leaf.text();
    return List.of(Sighting.of(Kind.PLAIN, leaf.step().name(), secret));
  }
}
