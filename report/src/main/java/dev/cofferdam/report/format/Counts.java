package dev.cofferdam.report.format;

import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.report.Report;
import dev.cofferdam.report.Verdict;
import dev.cofferdam.rule.exposure.Reach;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a report counts.
 *
 * @param notRendered what is unproven and no object
 * @param exceptions those that let something pass
 * @param against errors about something that can be reached
 * @param others errors about anything else
 */
record Counts(
    long objects,
    long privates,
    long tailnet,
    long unproven,
    long publics,
    long notRendered,
    long charts,
    long exceptions,
    long against,
    long others,
    long warnings) {

  static Counts of(Report report) {
    var proof = report.proof();
    var against = report.entries().stream().filter(Counts::isAgainst).toList();
    var told = told(report);
    return new Counts(
        proof.verdicts().size(),
        proof.count(Reach.PRIVATE),
        proof.count(Reach.TAILNET),
        proof.count(Reach.UNPROVEN),
        proof.count(Reach.PUBLIC),
        against.stream()
            .filter(it -> !told.contains(it))
            .map(it -> it.finding().object())
            .distinct()
            .count(),
        proof.charts(),
        Exceptions.of(report).size(),
        against.size(),
        report.count(Level.ERROR) - against.size(),
        report.count(Level.WARNING));
  }

  /** Whether there is nothing that a proof could be about. */
  boolean isOfNothing() {
    return objects == 0 && against == 0;
  }

  private static boolean isAgainst(Entry entry) {
    return entry.level() == Level.ERROR && entry.reach().isPresent();
  }

  /** What is said of objects. */
  static Set<Entry> told(Report report) {
    return report.proof().verdicts().stream()
        .map(Verdict::because)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }
}
