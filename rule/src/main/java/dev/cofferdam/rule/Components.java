package dev.cofferdam.rule;

import dev.cofferdam.render.FluxName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which names lie on circles with each other, by Tarjan's algorithm; with a stack of its own, since
 * a way may be long.
 */
final class Components {

  private record Visit(FluxName name, Iterator<FluxName> next) {}

  private final Function<FluxName, Iterable<FluxName>> steps;
  private final Map<FluxName, Integer> numbers = new TreeMap<>();
  private final Map<FluxName, Integer> lowest = new TreeMap<>();
  private final Map<FluxName, FluxName> components = new TreeMap<>();
  private final Deque<FluxName> open = new ArrayDeque<>();
  private final Deque<Visit> visits = new ArrayDeque<>();

  private Components(Function<FluxName, Iterable<FluxName>> steps) {
    this.steps = steps;
  }

  /** Each name with the one that stands for all that lie on circles with it. */
  static Map<FluxName, FluxName> of(
      Iterable<FluxName> names, Function<FluxName, Iterable<FluxName>> steps) {
    var components = new Components(steps);
    names.forEach(components::visit);
    return components.components;
  }

  private void visit(FluxName first) {
    enter(first);
    while (!visits.isEmpty()) {
      var visit = visits.element();
      if (visit.next().hasNext()) {
        var next = visit.next().next();
        enter(next);
        lower(visit.name(), numbers, next);
      } else {
        leave(visits.pop().name());
      }
    }
  }

  private void enter(FluxName name) {
    if (!numbers.containsKey(name)) {
      lowest.put(name, numbers.size());
      numbers.put(name, numbers.size());
      open.push(name);
      visits.push(new Visit(name, steps.apply(name).iterator()));
    }
  }

  private void leave(FluxName name) {
    if (lowest.getOrDefault(name, 0).equals(numbers.get(name))) {
      FluxName member;
      do {
        member = open.pop();
        components.put(member, name);
      } while (!member.equals(name));
    } else {
      lower(visits.element().name(), lowest, name);
    }
  }

  /** A name reaches as far back as one that it waits for, unless that is finished. */
  private void lower(FluxName name, Map<FluxName, Integer> reached, FluxName by) {
    if (!components.containsKey(by)) {
      lowest.merge(name, reached.getOrDefault(by, 0), Math::min);
    }
  }
}
