package dev.cofferdam.report.format;

import dev.cofferdam.report.DeclaredKind;
import dev.cofferdam.report.Report;
import java.util.List;
import java.util.stream.Stream;

/** What a proof rests on: what no file shows, and what its user says of kinds. */
final class Assumed {

  private Assumed() {}

  static List<String> of(Report report) {
    var proof = report.proof();
    return Stream.concat(
            proof.assumptions().stream(), proof.policy().kinds().stream().map(Assumed::declared))
        .map(Visible::of)
        .toList();
  }

  private static String declared(DeclaredKind kind) {
    return "%s opens nothing: %s%s"
        .formatted(kind.kind(), kind.because(), Lines.written(kind.place()));
  }
}
