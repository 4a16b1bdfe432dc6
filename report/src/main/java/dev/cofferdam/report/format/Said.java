package dev.cofferdam.report.format;

import dev.cofferdam.document.Place;
import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.report.Report;
import dev.cofferdam.schema.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What formats show that have no room for a verdict: a check that has seen nothing fails too. */
final class Said {

  /** What a verdict says of nothing. */
  static final String NOTHING = "no object was found, and nothing proves nothing";

  private static final Entry OF_NOTHING =
      new Entry(
          Level.ERROR,
          Optional.empty(),
          new Finding("policy/objects", "", new Place(1, 1), "", "", NOTHING),
          Optional.empty(),
          Optional.empty());

  private Said() {}

  /** The entries of a report; one more if there is nothing that they could be about. */
  static List<Entry> of(Report report) {
    return Counts.of(report).isOfNothing()
        ? Stream.concat(Stream.of(OF_NOTHING), report.entries().stream()).toList()
        : report.entries();
  }
}
