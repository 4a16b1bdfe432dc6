package dev.cofferdam.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cofferdam.document.Place;
import dev.cofferdam.render.Unrendered.Reason;
import dev.cofferdam.rule.Breach;
import dev.cofferdam.rule.RuleDoc;
import dev.cofferdam.rule.RuleDoc.Severity;
import dev.cofferdam.schema.FileReport;
import dev.cofferdam.schema.Finding;
import dev.cofferdam.schema.ValidationReport;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private static final String MAP =
      """
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings, namespace: dev}
      """;

  private static final ExposedObject SELECTOR =
      ObjectName.of("Service dev/web").exposedBy("workload/selector");

  private static final Finding UNKNOWN =
      finding("schema/unknown-field", "Service dev/web", 7, "spec.portt", "is unknown");

  private static Finding finding(String id, String object, int line, String field, String text) {
    return new Finding(id, "b.yaml", new Place(line, 1), object, field, text);
  }

  private static Breach breach(Severity severity) {
    var rule = new RuleDoc("workload/selector", severity, "A.", "B.", "C.");
    return new Breach(rule, finding(rule.id(), "Service dev/web", 3, "", "finds no pods"));
  }

  private static ValidationReport validation(List<Finding> findings, Finding... unvalidated) {
    var file = new FileReport("b.yaml", 3, 1, List.of(unvalidated), findings, List.of());
    return new ValidationReport(List.of(file), List.of());
  }

  private static Report report(
      ExposurePolicy policy, List<Breach> breaches, ValidationReport validation) {
    var proof = Proof.of(List.of(Rendered.of(MAP)), policy, TODAY);
    return Report.of(proof, breaches, validation, TODAY);
  }

  private static List<String> texts(Report report) {
    return report.entries().stream()
        .map(it -> "%s %s (%s)".formatted(it.level(), it.finding(), it.id()))
        .toList();
  }

  @Test
  void passes_where_nothing_is_found() {
    var report = report(ExposurePolicy.tailnetOnly(), List.of(), validation(List.of()));

    assertThat(report.passes()).isTrue();
    assertThat(report.entries()).isEmpty();
  }

  @Test
  void fails_on_an_error_of_a_rule_and_of_validation_although_the_proof_holds() {
    var report =
        report(
            ExposurePolicy.tailnetOnly(),
            List.of(breach(Severity.ERROR)),
            validation(List.of(UNKNOWN)));

    assertThat(report.passes()).isFalse();
    assertThat(report.proof().holds()).isTrue();
    assertThat(texts(report))
        .containsExactly(
            "ERROR b.yaml:3:1: Service dev/web: finds no pods (workload/selector)",
            "ERROR b.yaml:7:1: Service dev/web: spec.portt is unknown (schema/unknown-field)");
    assertThat(report.entries().get(0).rule()).contains(breach(Severity.ERROR).rule());
    assertThat(report.entries().get(0).reach()).isEmpty();
  }

  @Test
  void passes_with_a_warning() {
    var report =
        report(
            ExposurePolicy.tailnetOnly(),
            List.of(breach(Severity.WARNING)),
            validation(
                List.of(),
                finding("schema/unvalidated", "Widget dev/a", 9, "", "nothing describes it"),
                finding("schema/unvalidated", "Widget dev/b", 12, "", "nothing describes it"),
                finding("schema/unvalidated", "Gadget dev/c", 15, "", "nor that")));

    assertThat(report.passes()).isTrue();
    assertThat(texts(report))
        .containsExactly(
            "WARNING b.yaml:3:1: Service dev/web: finds no pods (workload/selector)",
            "WARNING b.yaml:9:1: Widget dev/a: nothing describes it (2 objects)"
                + " (schema/unvalidated)",
            "WARNING b.yaml:15:1: Gadget dev/c: nor that (schema/unvalidated)");
  }

  @Test
  void lets_pass_what_an_exception_names_of_rules_and_validation_too() {
    var policy =
        ExposurePolicy.tailnetOnly()
            .allowing(SELECTOR, "its pods come later")
            .allowing(
                ObjectName.of("Service dev/web").exposedBy("schema/unknown-field"), "it is new");
    var report = report(policy, List.of(breach(Severity.ERROR)), validation(List.of(UNKNOWN)));

    assertThat(report.passes()).isTrue();
    assertThat(report.allowed()).hasSize(2).isEqualTo(report.entries());
  }

  @Test
  void asks_for_exceptions_of_rules_that_let_nothing_pass() {
    var policy = ExposurePolicy.tailnetOnly().allowing(SELECTOR, "its pods come later");
    var report = report(policy, List.of(), validation(List.of()));

    assertThat(texts(report))
        .containsExactly(
            "ERROR :1:1: the exception for workload/selector of Service dev/web lets nothing pass"
                + " any more; remove it, since it would hide the next one (policy/needed)");
    assertThat(Report.of(Proof.of(Rendered.of(MAP), policy)).entries()).isEmpty();
  }

  @Test
  void asks_for_none_of_them_before_everything_is_rendered() {
    var policy = ExposurePolicy.tailnetOnly().allowing(SELECTOR, "its pods come later");
    var missing = Rendered.missing(Reason.CHART_MISSING, "HelmRelease dev/web");
    var proof = Proof.of(List.of(Rendered.of(MAP, missing)), policy, TODAY);
    var report = Report.of(proof, List.of(), validation(List.of()), TODAY);

    assertThat(report.entries().stream().map(Entry::id)).containsExactly("render/chart-missing");
  }
}
