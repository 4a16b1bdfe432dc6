package dev.cofferdam.report;

import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.rule.Breach;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.Finding;
import dev.cofferdam.schema.ValidationReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a check has to say.
 *
 * @param proof whether something can be reached that should not
 * @param entries what the proof, the rules and the validation have found; errors first, then by
 *     file, line and id
 */
public record Report(Proof proof, List<Entry> entries) {

  public Report {
    entries = entries.stream().distinct().sorted(Entry.IN_ORDER).toList();
  }

  /** Of a proof alone. */
  public static Report of(Proof proof) {
    return new Report(proof, proof.entries());
  }

  /**
   * Of a proof, and of what some rules have found beside it. Exceptions that let nothing pass are
   * not looked for: other rules may need them.
   *
   * @param today the day that exceptions are held against
   */
  public static Report of(Proof proof, List<Breach> breaches, LocalDate today) {
    var permits = new Permits(proof.policy(), today);
    List<Entry> entries = new ArrayList<>(proof.entries());
    breaches.forEach(it -> entries.add(permits.permitted(entry(it))));
    return new Report(proof, entries);
  }

  /**
   * Of a proof, of what does not hold beside it, and of what is wrong with single objects.
   *
   * @param today the day that exceptions are held against
   */
  public static Report of(
      Proof proof, List<Breach> breaches, ValidationReport validation, LocalDate today) {
    var permits = new Permits(proof.policy(), today);
    List<Entry> entries = new ArrayList<>(proof.entries());
    breaches.forEach(it -> entries.add(permits.permitted(entry(it))));
    validation.findings().forEach(it -> entries.add(permits.permitted(entry(it))));
    Unvalidated.of(validation).forEach(it -> entries.add(permits.permitted(it)));
    if (proof.complete()) {
      entries.addAll(permits.unneeded(rule -> !Proof.isAsked(rule)));
    }
    return new Report(proof, entries);
  }

  /** Whether the proof holds and nothing else is an error. */
  public boolean passes() {
    return proof.holds() && count(Level.ERROR) == 0;
  }

  /** How many entries there are of a level. */
  public long count(Level level) {
    return entries.stream().filter(it -> it.level() == level).count();
  }

  /** What passes only because an exception lets it. */
  public List<Entry> allowed() {
    return entries.stream().filter(it -> it.allowed().isPresent()).toList();
  }

  private static Entry entry(Breach breach) {
    var level = breach.rule().severity() == Severity.ERROR ? Level.ERROR : Level.WARNING;
    return new Entry(
        level, Optional.empty(), breach.finding(), Optional.of(breach.rule()), Optional.empty());
  }

  private static Entry entry(Finding finding) {
    return new Entry(Level.ERROR, Optional.empty(), finding, Optional.empty(), Optional.empty());
  }
}
