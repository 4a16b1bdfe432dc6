package dev.cofferdam.report.format;

import dev.cofferdam.report.Entry;
import dev.cofferdam.rule.RuleDoc;

/**
 * What is behind the id of a finding.
 *
 * @param summary what must hold, in one sentence
 * @param because what happens otherwise
 * @param remedy what to do about it
 */
record IdDoc(String summary, String because, String remedy) {

  /** Of the rule that has made an entry, or of the table of those that have none. */
  static IdDoc of(Entry entry) {
    return entry.rule().map(IdDoc::of).orElseGet(() -> IdDocs.of(entry.id()));
  }

  private static IdDoc of(RuleDoc rule) {
    return new IdDoc(rule.summary(), rule.because(), rule.remedy());
  }
}
