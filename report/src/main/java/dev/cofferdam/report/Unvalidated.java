package dev.cofferdam.report;

import dev.cofferdam.report.Entry.Level;
import dev.cofferdam.schema.Finding;
import dev.cofferdam.schema.ValidationReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Objects that were compared with nothing: one warning for all that have the same reason. */
final class Unvalidated {

  private Unvalidated() {}

  static List<Entry> of(ValidationReport validation) {
    Map<List<String>, List<Finding>> reasons = new LinkedHashMap<>();
    for (Finding finding : validation.unvalidated()) {
      var reason = List.of(finding.id(), finding.text());
      reasons.computeIfAbsent(reason, it -> new ArrayList<>()).add(finding);
    }
    return reasons.values().stream().map(Unvalidated::entry).toList();
  }

  private static Entry entry(List<Finding> alike) {
    var first = alike.get(0);
    var more = alike.size() == 1 ? "" : " (%d objects)".formatted(alike.size());
    var finding =
        new Finding(
            first.id(),
            first.file(),
            first.place(),
            first.object(),
            first.field(),
            first.text() + more);
    return new Entry(Level.WARNING, Optional.empty(), finding, Optional.empty(), Optional.empty());
  }
}
