package dev.cofferdam.render;

import dev.cofferdam.render.helm.Chart;
import dev.cofferdam.render.helm.RevisionRewriting;
import dev.cofferdam.render.helm.StagedChart;
import dev.cofferdam.render.helm.Staging;
import dev.cofferdam.render.helm.TemplateQuestions;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** What follows from a chart alone, found out once however many releases use it. */
final class KnownChart {

  /** How templates ask for APIs, however they go on. */
  private static final String APIS = "APIVersions";

  private final Chart chart;
  private final String digest;
  private final boolean asksForApis;
  private final boolean asksForRevision;
  private final Map<SortedSet<String>, TemplateQuestions> questions = new ConcurrentHashMap<>();
  private final Map<Staging, StagedChart> staged = new ConcurrentHashMap<>();

  KnownChart(Chart chart) {
    this.chart = chart;
    this.digest = chart.digest();
    this.asksForApis =
        chart.files().paths().stream().anyMatch(path -> chart.files().text(path).contains(APIS));
    this.asksForRevision = RevisionRewriting.mayAsk(chart);
  }

  /** Whether it may give something else once it is installed. */
  boolean asksForRevision() {
    return asksForRevision;
  }

  Chart chart() {
    return chart;
  }

  String digest() {
    return digest;
  }

  /** Values may hold templates too; those with the same ones are alike. */
  TemplateQuestions questions(ObjectNode values) {
    return questions.computeIfAbsent(
        TemplateQuestions.templatesIn(values), it -> TemplateQuestions.of(chart, it));
  }

  boolean asksForApis(ObjectNode values) {
    return asksForApis || values.toString().contains(APIS);
  }

  StagedChart staged(Staging staging) {
    return staged.computeIfAbsent(staging, it -> StagedChart.of(chart, it));
  }
}
