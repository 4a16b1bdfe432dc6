package dev.cofferdam.resource;

import io.dekorate.kubernetes.decorator.Decorator;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decorators in the order they ask for.
 *
 * <p>Dekorate's own session keeps them in a hash set whose equality drops some, and sorts them with
 * a comparison that contradicts itself; this is a stable sort over the same {@code after()} and
 * {@code before()}.
 */
final class Decorations {

  private final List<Decorator<?>> ordered;

  private Decorations(List<Decorator<?>> ordered) {
    this.ordered = ordered;
  }

  static Decorations of(List<Decorator<?>> decorators) {
    var waiting = new LinkedHashSet<Integer>();
    for (int i = 0; i < decorators.size(); i++) {
      waiting.add(i);
    }
    var ordered = new ArrayList<Decorator<?>>();
    while (!waiting.isEmpty()) {
      int next = firstReady(decorators, waiting);
      waiting.remove(next);
      ordered.add(decorators.get(next));
    }
    return new Decorations(ordered);
  }

  private static int firstReady(List<Decorator<?>> decorators, Set<Integer> waiting) {
    return waiting.stream()
        .filter(
            one ->
                waiting.stream()
                    .noneMatch(
                        other ->
                            !other.equals(one)
                                && precedes(decorators.get(other), decorators.get(one))))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(cycle(decorators, waiting)));
  }

  private static boolean precedes(Decorator<?> first, Decorator<?> second) {
    return names(second.after(), first) || names(first.before(), second);
  }

  private static boolean names(Class<?>[] types, Decorator<?> decorator) {
    for (var type : types) {
      if (type.isInstance(decorator)) {
        return true;
      }
    }
    return false;
  }

  private static String cycle(List<Decorator<?>> decorators, Set<Integer> waiting) {
    var names = waiting.stream().map(i -> decorators.get(i).getClass().getSimpleName()).toList();
    return "decorators %s each ask to come after another of them; break the circle in after() or before()"
        .formatted(names);
  }

  List<Manifest> apply(Stack stack, List<Manifest> manifests) {
    if (ordered.isEmpty()) {
      return List.copyOf(manifests);
    }
    var list = new KubernetesListBuilder();
    manifests.forEach(manifest -> add(list, manifest));
    ordered.forEach(list::accept);
    return joined(stack, manifests, list.build().getItems());
  }

  /** The list looks for the builder of an object's class by name, and fails if there is none. */
  private static void add(KubernetesListBuilder list, Manifest manifest) {
    try {
      list.addToItems(manifest.object());
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(
          "%s cannot be decorated, for its class has no fabric8 builder; define it as a GenericKubernetesResource"
              .formatted(manifest.identity()),
          e);
    }
  }

  /** A decorator may change objects in their place and append new ones, which are the stack's. */
  private static List<Manifest> joined(
      Stack stack, List<Manifest> manifests, List<HasMetadata> changed) {
    checkInPlace(stack, manifests, changed);
    var result = new ArrayList<Manifest>();
    for (int i = 0; i < changed.size(); i++) {
      result.add(
          i < manifests.size()
              ? manifests.get(i).with(changed.get(i))
              : new Manifest(changed.get(i), stack.path(), Placement.listed()));
    }
    return List.copyOf(result);
  }

  /**
   * Placements belong to places in the list. An object that moved would take its neighbour's, and a
   * Secret that a person applies would be listed for Flux.
   */
  private static void checkInPlace(
      Stack stack, List<Manifest> manifests, List<HasMetadata> changed) {
    var before = manifests.stream().map(Manifest::identity).collect(Collectors.toSet());
    var after = changed.stream().map(ObjectIdentity::of).collect(Collectors.toSet());
    for (int i = 0; i < manifests.size(); i++) {
      var was = manifests.get(i).identity();
      var is = i < changed.size() ? ObjectIdentity.of(changed.get(i)) : null;
      boolean renamed =
          is != null
              && is.kind().equals(was.kind())
              && !before.contains(is)
              && !after.contains(was);
      if (!was.equals(is) && !renamed) {
        throw new IllegalArgumentException(
            "decorators removed or moved %s of '%s'; a decorator may change an object in its place and append new ones"
                .formatted(was, stack.path()));
      }
    }
  }
}
