package dev.cofferdam.rule.exposure;

import dev.cofferdam.render.RenderedObject;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The kinds that are known to open nothing by themselves, each with its reason. They are in the
 * resource {@code kinds.txt}: a line {@code = reason}, and below it the kinds that it holds for, as
 * in every {@link KindTable}.
 */
public final class KnownKinds {

  private static final KindTable REASONS = KindTable.read("kinds.txt");

  private KnownKinds() {}

  /** The kinds, each with why it opens nothing. */
  public static SortedMap<String, String> all() {
    return REASONS.texts();
  }

  /** Why an object opens nothing by being there; empty if nobody says so. */
  public static Optional<String> tryFind(RenderedObject object) {
    return REASONS.tryFind(object);
  }

  static Optional<String> tryFind(String group, String kind) {
    return REASONS.tryFind(group, kind);
  }

  static SortedMap<String, String> parse(String text) {
    return KindTable.parse(text).texts();
  }
}
