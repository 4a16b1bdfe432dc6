package dev.cofferdam.cli;

import dev.cofferdam.render.Cluster;
import dev.cofferdam.rule.Breach;
import dev.cofferdam.rule.Rules;
import dev.cofferdam.rule.leak.LeakRules;
import java.util.List;
import java.util.stream.Stream;

/** What clusters break of the rules, those against secrets in Git included. */
final class Breaches {

  private Breaches() {}

  /** By file, line and rule. */
  static List<Breach> of(List<Cluster> clusters) {
    return Stream.of(Rules.check(clusters), LeakRules.check(clusters))
        .flatMap(List::stream)
        .sorted(Breach.IN_ORDER)
        .toList();
  }
}
