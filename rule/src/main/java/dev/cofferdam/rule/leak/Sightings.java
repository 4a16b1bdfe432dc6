package dev.cofferdam.rule.leak;

import dev.cofferdam.rule.leak.Sighting.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is secret in a text. */
final class Sightings {

  /** Nothing that is shorter has a shape. */
  private static final int SHORTEST = 8;

  private Sightings() {}

  /** By its shape, wherever it stands, be it in base64. */
  static List<Sighting> shapes(String text) {
    if (text.length() < SHORTEST) {
      return List.of();
    }
    var found = plainShapes(text);
    for (String decoded : EncodedText.in(text)) {
      Stream.concat(Stream.of(decoded), EncodedText.in(decoded).stream())
          .flatMap(it -> plainShapes(it).stream())
          .map(it -> it.at(0))
          .forEach(found::add);
    }
    return found;
  }

  /** Of what has two shapes, such as a header with a web token, the first. */
  private static List<Sighting> plainShapes(String text) {
    List<Sighting> found = new ArrayList<>();
    allShapes(text)
        .forEach(
            it -> {
              if (found.stream().noneMatch(other -> other.secret().equals(it.secret()))) {
                found.add(it);
              }
            });
    return found;
  }

  private static List<Sighting> allShapes(String text) {
    return Stream.of(
            PrivateKeys.in(text),
            KnownTokens.in(text),
            WebTokens.in(text),
            ConnectionPasswords.in(text),
            Logins.in(text),
            PositionalPasswords.in(text))
        .flatMap(List::stream)
        .toList();
  }

  /** By the telling names in a text, be it base64; what has a shape too is left out. */
  static List<Sighting> named(String text, List<Sighting> shapes) {
    List<Sighting> found = new ArrayList<>();
    add(text, text.indexOf('\n') >= 0, shapes, found);
    EncodedText.in(text).forEach(it -> add(it, false, shapes, found));
    return found;
  }

  /**
   * In a file of its own: by its shape first, then by the telling names at the beginning of lines.
   */
  static List<Sighting> ofFile(String text) {
    List<Sighting> found = new ArrayList<>(shapes(text));
    for (Assignment it : Assignment.in(text)) {
      if (Literal.of(it.value()) == Literal.REAL && it.telling().tells(it.value())) {
        found.add(sighting(it, it.first()));
      }
    }
    return found;
  }

  private static void add(String text, boolean lines, List<Sighting> shapes, List<Sighting> found) {
    for (Assignment it : Assignment.in(text)) {
      if (isSecret(it) && shapes.stream().noneMatch(shape -> overlap(shape.secret(), it.value()))) {
        found.add(sighting(it, lines));
      }
    }
  }

  private static boolean isSecret(Assignment it) {
    return Literal.of(it.value()) == Literal.REAL
        && Prose.isNone(it.value())
        && it.telling().tells(it.value());
  }

  private static boolean overlap(String one, String other) {
    return one.contains(other) || other.contains(one);
  }

  /** A name inside of a line may be anything, so that only its kind is told. */
  private static Sighting sighting(Assignment it, boolean lines) {
    boolean certain = it.telling() == TellingName.CERTAIN;
    if (!lines || !it.first()) {
      return Sighting.of(Kind.INSIDE, "a text with a password", it.value())
          .at(lines ? it.line() : 0);
    }
    return Sighting.named(it.name(), it.value(), certain).at(it.line());
  }
}
