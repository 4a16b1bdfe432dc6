package dev.cofferdam.render;

import dev.cofferdam.render.ChartSources.Found;
import dev.cofferdam.render.ReleaseRun.UsedChart;
import dev.cofferdam.render.Unrendered.Reason;
import dev.cofferdam.render.helm.Chart;
import dev.cofferdam.render.helm.ChartCrds;
import dev.cofferdam.render.helm.ChartOutput;
import dev.cofferdam.render.helm.ChartReading;
import dev.cofferdam.render.helm.HelmFailure;
import dev.cofferdam.render.helm.ReleaseTarget;
import dev.cofferdam.render.helm.ReleaseValues;
import dev.cofferdam.render.helm.TemplateQuestions;
import dev.cofferdam.render.helm.UnknownValues;
import dev.cofferdam.render.helm.ValuesOverlap;
import dev.cofferdam.render.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One HelmRelease: chart, values, Helm, post-renderers, metadata, in the order of helm-controller
 * (internal/reconcile, internal/action, internal/postrender).
 */
final class ReleaseRenderer {

  private final Workshop workshop;
  private final RenderedObject release;
  private final ReleaseTarget target;
  private final ConfigObjects config;
  private final List<Unrendered> unrendered = new ArrayList<>();
  private Optional<UsedChart> used = Optional.empty();
  private Optional<ObjectNode> values = Optional.empty();

  ReleaseRenderer(Workshop workshop, RenderedObject release, ConfigObjects config) {
    this.workshop = workshop;
    this.release = release;
    this.config = config;
    this.target = ReleaseTarget.of(release.value());
  }

  Rendered render() {
    unrendered.addAll(Caveats.of(release));
    var objects = chart().map(this::render).orElse(List.of());
    boolean whole = unrendered.stream().allMatch(it -> it.reason().isPart());
    var run =
        new ReleaseRun(
            Manifests.name(release.value()),
            release.value(),
            release.origin(),
            target.name(),
            target.namespace(),
            used,
            values,
            ValuesOverlap.overlaps(release.value()),
            whole);
    return Rendered.of(whole ? objects : List.of(), unrendered, run);
  }

  /** A chart, and the files of the source it is from. */
  private record Located(Found found, SourceTree files, Chart chart) {}

  private Optional<Located> chart() {
    var found = workshop.charts().find(release);
    if (found.files().isEmpty()) {
      add(found.reason(), found.whyNot());
      return Optional.empty();
    }
    var files = found.files().get();
    var reading = workshop.chart(files, found.path());
    if (reading instanceof ChartReading.Found there) {
      there.remarks().forEach(text -> add(Reason.UNCHECKED, text));
      return Optional.of(new Located(found, files, there.chart()));
    }
    absent((ChartReading.Absent) reading, found.path());
    return Optional.empty();
  }

  private void absent(ChartReading.Absent absent, String path) {
    var remedy =
        workshop
            .charts()
            .fetching(path)
            .map("fetch it with '%s'"::formatted)
            .orElse("put it there, or give vendir.yml an entry for it and run 'vendir sync'");
    switch (absent.reason()) {
      case NOTHING_THERE, NO_CHART_YAML -> add(Reason.CHART_MISSING, absent.text() + "; " + remedy);
      case MISSING_DEPENDENCY -> add(Reason.CHART_MISSING, absent.text());
      default -> add(Reason.FAILED, absent.text());
    }
  }

  private UsedChart used(SourceTree files, Chart chart, TemplateQuestions questions) {
    var dependencies = new TreeSet<String>();
    chart.metadata().dependencies().forEach(it -> dependencies.add(it.name()));
    chart.metadata().dependencies().forEach(it -> dependencies.add(it.alias()));
    dependencies.remove("");
    return new UsedChart(
        files.shown(chart.path()),
        chart.path(),
        chart.metadata().name(),
        chart.metadata().version(),
        chart.values(),
        dependencies,
        questions.mentioned(),
        chart.files().contains("values.schema.json"));
  }

  private List<RenderedObject> render(Located located) {
    composeValues();
    var given = values.orElseGet(JsonNodeFactory.instance::objectNode);
    var chart = workshop.known(located.chart());
    var questions = chart.questions(given);
    used = Optional.of(used(located.files(), located.chart(), questions));
    var apis = workshop.apiVersions(chart, given);
    new Doubts(release, unrendered).about(questions, apis, workshop.options().absentApis());
    if (values.isEmpty() || unrendered.stream().anyMatch(it -> !it.reason().isPart())) {
      return List.of();
    }
    var job = new ChartJob(workshop, release, target, located.found(), located.files());
    try {
      job.remarks(chart).forEach(text -> add(Reason.UNCHECKED, text));
      var output = job.output(chart, given, questions, apis);
      if (questions.varying().isEmpty()) {
        job.changedByUpgrade(chart, given, apis, output).forEach(this::addUpgraded);
      }
      return objects(located.chart(), output, job);
    } catch (HelmFailure e) {
      add(Reason.FAILED, String.valueOf(e.getMessage()));
    } catch (Refused e) {
      add(e.reason(), e.text());
    }
    return List.of();
  }

  private void addUpgraded(String object) {
    add(
        Reason.UNCHECKED,
        "the chart gives another '%s' when it is upgraded, and is rendered as for its installation; look at what its templates make of .Release.IsUpgrade, IsInstall and Revision"
            .formatted(object));
  }

  private void composeValues() {
    var composed =
        ReleaseValues.compose(release.value(), new ReleaseConfig(config, release.namespace()));
    composed.failures().forEach(text -> add(Reason.FAILED, text));
    composed.unknown().forEach(this::add);
    values = composed.values();
  }

  private void add(UnknownValues unknown) {
    add(
        unknown.isDispensable() ? Reason.OPTIONAL : Reason.VALUES_IN_CLUSTER,
        "reads values of %s, which is %s; keep values that matter in spec.values or in a ConfigMap here"
            .formatted(
                unknown.reference(),
                unknown.encrypted()
                    ? "encrypted"
                    : "not in the repository"
                        + (unknown.isDispensable()
                            ? ", and is rendered as if it were nowhere"
                            : "")));
  }

  private List<RenderedObject> objects(Chart chart, ChartOutput output, ChartJob job) {
    output.faults().forEach(text -> add(Reason.FAILED, text));
    var crds = ChartCrds.of(chart, output.enabledSubcharts());
    crds.faults().forEach(text -> add(Reason.FAILED, text));
    var finished = new ReleaseObjects(workshop, release, target, job.origins(chart));
    var postRendered = new PostRendering(workshop, release).apply(output);
    return finished.of(postRendered, crds.definitions());
  }

  private void add(Reason reason, String text) {
    unrendered.add(
        new Unrendered(reason, release.toString(), release.origin(), hidden().hide(text)));
  }

  private HiddenValues hidden() {
    var all = values.<JsonNode>map(it -> it).orElseGet(MissingNode::getInstance);
    boolean known = !References.readsSecret(release);
    return HiddenValues.of(all, known ? all : release.value().path("spec").path("values"));
  }
}
