package dev.cofferdam.report.format;

import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.report.Verdict;
import dev.cofferdam.schema.Finding;
import java.util.List;

/**
 * A test case of JUnit: an object and all that is said of its reach, or one finding of another
 * kind.
 *
 * @param suite also the package that Jenkins shows it in
 * @param group what Jenkins takes for a class
 * @param name without line numbers, so that a server finds it again
 */
record JUnitCase(String suite, String group, String name, String file, List<Entry> entries) {

  /** Of an object; those of no namespace are together. */
  static JUnitCase of(String policy, Verdict verdict) {
    var object = verdict.object();
    var group = object.namespace().isEmpty() ? "cluster" : object.namespace();
    return new JUnitCase(
        policy, group, object.toString(), object.origin().file(), verdict.because());
  }

  /** Of something beside the proof. */
  static JUnitCase of(Entry entry) {
    var finding = entry.finding();
    int slash = entry.id().indexOf('/');
    return new JUnitCase(
        entry.id().substring(0, Math.max(0, slash)),
        entry.id().substring(slash + 1),
        name(finding),
        finding.file(),
        List.of(entry));
  }

  private static String name(Finding finding) {
    if (finding.object().isEmpty()) {
      return finding.file().isEmpty() ? finding.text() : finding.file();
    }
    var field = finding.field().isEmpty() ? "" : " " + finding.field();
    return "%s%s in %s".formatted(finding.object(), field, finding.file());
  }

  boolean fails() {
    return !failures().isEmpty();
  }

  /** Whether it passes because of exceptions alone. */
  boolean isSkipped() {
    return !fails() && !allowed().isEmpty();
  }

  List<Entry> failures() {
    return of(Level.ERROR);
  }

  List<Entry> warnings() {
    return of(Level.WARNING);
  }

  List<Entry> allowed() {
    return entries.stream().filter(it -> it.allowed().isPresent()).toList();
  }

  private List<Entry> of(Level level) {
    return entries.stream().filter(it -> it.level() == level).toList();
  }
}
