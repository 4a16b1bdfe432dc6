package dev.cofferdam.report.format;

import dev.cofferdam.report.Report;
import dev.cofferdam.rule.exposure.Reach;
import java.util.ArrayList;
import java.util.List;

/** The verdict in one line, with its counts. */
record Headline(Report report, Counts counts) {

  static Headline of(Report report) {
    return new Headline(report, Counts.of(report));
  }

  /** Such as {@code tailnet-only: holds for 12 objects (8 private, 4 tailnet), …}. */
  String text() {
    return verdict() + beside();
  }

  private String verdict() {
    var policy = report.proof().policy().name();
    if (counts.against() > 0) {
      return "not %s: %s, %s".formatted(policy, wide(), behind());
    }
    if (counts.isOfNothing()) {
      return "not %s: %s".formatted(policy, Said.NOTHING);
    }
    return "%s: holds for %s (%s private, %s tailnet), %s, 0 unproven"
        .formatted(policy, objects(), counts.privates(), counts.tailnet(), behind());
  }

  private String wide() {
    var tailnet =
        report.proof().policy().widest() == Reach.PRIVATE
            ? ", %s tailnet".formatted(counts.tailnet())
            : "";
    return "%s public, %s unproven%s of %s"
            .formatted(counts.publics(), counts.unproven(), tailnet, objects())
        + (counts.notRendered() == 0
            ? ""
            : ", %s more not rendered".formatted(counts.notRendered()));
  }

  private String objects() {
    return Lines.counted(counts.objects(), "object");
  }

  private String behind() {
    return "%s rendered, %s"
        .formatted(
            Lines.counted(counts.charts(), "chart"),
            Lines.counted(counts.exceptions(), "exception"));
  }

  private String beside() {
    List<String> parts = new ArrayList<>();
    if (counts.others() > 0) {
      parts.add(Lines.counted(counts.others(), "other error"));
    }
    if (counts.warnings() > 0) {
      parts.add(Lines.counted(counts.warnings(), "warning"));
    }
    return parts.isEmpty() ? "" : "; " + String.join(", ", parts);
  }
}
