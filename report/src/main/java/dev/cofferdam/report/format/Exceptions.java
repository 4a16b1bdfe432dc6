package dev.cofferdam.report.format;

import dev.cofferdam.report.Entry;
import dev.cofferdam.report.Exemption;
import dev.cofferdam.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The exceptions that a report needs to be as good as it is. */
final class Exceptions {

  private static final Comparator<Exemption> IN_ORDER =
      Comparator.comparing((Exemption it) -> it.what().toString())
          .thenComparing(Exemption::because)
          .thenComparing(Exemption::place);

  private Exceptions() {}

  /** Each exception and what it lets pass, by what it is for. */
  static SortedMap<Exemption, List<Entry>> of(Report report) {
    SortedMap<Exemption, List<Entry>> found = new TreeMap<>(IN_ORDER);
    for (var entry : report.entries()) {
      entry
          .allowed()
          .ifPresent(it -> found.computeIfAbsent(it, unused -> new ArrayList<>()).add(entry));
    }
    return found;
  }
}
