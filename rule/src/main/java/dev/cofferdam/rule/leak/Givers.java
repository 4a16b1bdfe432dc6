package dev.cofferdam.rule.leak;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The texts that a release or Kustomization takes values from. */
final class Givers {

  static final Givers NONE = new Givers(List.of(), List.of());

  /** What is shorter stands in many texts by chance. */
  private static final int SHORTEST = 8;

  private final List<Leaf> leaves;
  private final List<Seen> seen;
  private final Set<Leaf> own = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param seen what is secret in them by itself
   */
  Givers(List<Leaf> leaves, List<Seen> seen) {
    this.leaves = List.copyOf(leaves);
    this.seen = List.copyOf(seen);
    own.addAll(leaves);
  }

  /** Whether what was seen elsewhere is a copy of what is secret here by itself. */
  boolean hold(Seen copy) {
    return !own.contains(copy.leaf())
        && seen.stream().anyMatch(it -> isCopy(it.sighting().secret(), copy.sighting().secret()));
  }

  /** The text here that it is copied from. */
  Optional<Leaf> trySource(Seen copy) {
    var secret = copy.sighting().secret();
    return own.contains(copy.leaf()) || secret.length() < SHORTEST
        ? Optional.empty()
        : leaves.stream().filter(it -> it.text().contains(secret)).findFirst();
  }

  private static boolean isCopy(String secret, String copy) {
    return secret.equals(copy)
        || (secret.length() >= SHORTEST && copy.contains(secret))
        || (copy.length() >= SHORTEST && secret.contains(copy));
  }
}
