package dev.cofferdam.render;

import dev.cofferdam.render.helm.Chart;
import dev.cofferdam.render.helm.StagedChart;
import dev.cofferdam.render.helm.Staging;
import dev.cofferdam.render.helm.TemplateQuestions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** What follows from a chart alone, found out once however many releases use it. */
final class KnownChart {

  /** How templates ask for APIs, however they go on. */
  private static final String APIS = "APIVersions";

  /** How a template begins, and a text that may be rendered as one. */
  private static final String ACTION = "{{";

  private final Chart chart;
  private final String digest;
  private final boolean asksForApis;
  private final Map<String, TemplateQuestions> questions = new ConcurrentHashMap<>();
  private final Map<Staging, StagedChart> staged = new ConcurrentHashMap<>();

  KnownChart(Chart chart) {
    this.chart = chart;
    this.digest = chart.digest();
    this.asksForApis =
        chart.files().paths().stream().anyMatch(path -> chart.files().text(path).contains(APIS));
  }

  Chart chart() {
    return chart;
  }

  String digest() {
    return digest;
  }

  /** Values may hold templates too; of those that do not, all are alike. */
  TemplateQuestions questions(ObjectNode values) {
    var text = values.toString();
    var key = text.contains(ACTION) ? text : "";
    return questions.computeIfAbsent(key, it -> TemplateQuestions.of(chart, values));
  }

  boolean asksForApis(ObjectNode values) {
    return asksForApis || values.toString().contains(APIS);
  }

  StagedChart staged(Staging staging) {
    return staged.computeIfAbsent(staging, it -> StagedChart.of(chart, it));
  }
}
