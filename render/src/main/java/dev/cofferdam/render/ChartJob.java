package dev.cofferdam.render;

import dev.cofferdam.render.ChartSources.Found;
import dev.cofferdam.render.Unrendered.Reason;
import dev.cofferdam.render.helm.Chart;
import dev.cofferdam.render.helm.ChartFiles;
import dev.cofferdam.render.helm.ChartOutput;
import dev.cofferdam.render.helm.ChartValues;
import dev.cofferdam.render.helm.HelmEngine;
import dev.cofferdam.render.helm.HelmFailure;
import dev.cofferdam.render.helm.HelmTemplate;
import dev.cofferdam.render.helm.ReleaseTarget;
import dev.cofferdam.render.helm.RevisionRewriting;
import dev.cofferdam.render.helm.Staging;
import dev.cofferdam.render.helm.TemplateQuestions;
import dev.cofferdam.render.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Has Helm render the chart of one release, or finds what it gave before. */
final class ChartJob {

  private final Workshop workshop;
  private final RenderedObject release;
  private final ReleaseTarget target;
  private final Found found;
  private final SourceTree files;

  ChartJob(
      Workshop workshop,
      RenderedObject release,
      ReleaseTarget target,
      Found found,
      SourceTree files) {
    this.workshop = workshop;
    this.release = release;
    this.target = target;
    this.found = found;
    this.files = files;
  }

  /**
   * What the chart gives.
   *
   * @throws Refused if there is no Helm, or the values files cannot be used
   * @throws dev.cofferdam.render.helm.HelmFailure if Helm refuses
   */
  ChartOutput output(
      KnownChart chart, ObjectNode values, TemplateQuestions questions, SortedSet<String> apis) {
    var helm = workshop.helm();
    var staging = staging(chart.chart());
    if (!questions.varying().isEmpty()) {
      var first = ChartOutput.of(rendered(helm, chart, staging, values, apis));
      return MadeUp.hidden(first, ChartOutput.of(rendered(helm, chart, staging, values, apis)));
    }
    var key = key(helm, chart, staging, values, apis);
    var kept = workshop.cache().tryFind(key);
    if (kept.isPresent()) {
      return ChartOutput.of(kept.get());
    }
    var text = rendered(helm, chart, staging, values, apis);
    var output = ChartOutput.of(text);
    if (!References.readsSecret(release) && output.faults().isEmpty() && !output.holdsSecrets()) {
      workshop.cache().keep(key, text);
    }
    return output;
  }

  /**
   * What the chart gives otherwise, or in addition, when it is upgraded; data is left out, which
   * opens nothing. What Helm refuses then changes nothing in the cluster.
   */
  SortedSet<String> changedByUpgrade(
      KnownChart chart, ObjectNode values, SortedSet<String> apis, ChartOutput installed) {
    if (!chart.asksForRevision()) {
      return new TreeSet<>();
    }
    var files = RevisionRewriting.upgraded(chart.staged(staging(chart.chart())).files());
    try {
      var upgraded = ChartOutput.of(rendered(workshop.helm(), files, values, apis));
      return Upgrade.changed(installed, upgraded);
    } catch (HelmFailure e) {
      return new TreeSet<>();
    }
  }

  /** What Helm is not asked to look at. */
  List<String> remarks(KnownChart chart) {
    return chart.staged(staging(chart.chart())).remarks();
  }

  /** The files that the objects of the chart come from. */
  ChartFilesOrigin origins(Chart chart) {
    return new ChartFilesOrigin(release, files, chart, version(chart));
  }

  private String rendered(
      HelmEngine helm,
      KnownChart chart,
      Staging staging,
      ObjectNode values,
      SortedSet<String> apis) {
    return rendered(helm, chart.staged(staging).files(), values, apis);
  }

  private String rendered(
      HelmEngine helm, ChartFiles files, ObjectNode values, SortedSet<String> apis) {
    return helm.template(
        new HelmTemplate(
            files,
            target.name(),
            target.namespace(),
            values,
            workshop.options().kubeVersion(),
            apis));
  }

  private String key(
      HelmEngine helm,
      KnownChart chart,
      Staging staging,
      ObjectNode values,
      SortedSet<String> apis) {
    return HelmCache.key(
        List.of(
            helm.version(),
            chart.digest(),
            version(chart.chart()),
            String.valueOf(staging.values()),
            String.valueOf(staging.schemaChecked()),
            target.name(),
            target.namespace(),
            values.toString(),
            workshop.options().kubeVersion(),
            String.join("\n", apis)));
  }

  private Staging staging(Chart chart) {
    var staging = Staging.asItIs();
    if (!version(chart).equals(chart.metadata().version())) {
      staging = staging.withVersion(version(chart));
    }
    var merged = valuesFile();
    if (merged.isPresent()) {
      staging = staging.withValues(merged.get());
    }
    boolean unchecked =
        release
            .value()
            .path("spec")
            .path("install")
            .path("disableSchemaValidation")
            .asBoolean(false);
    return unchecked ? staging.withoutSchema() : staging;
  }

  private Optional<byte[]> valuesFile() {
    var spec = spec();
    var merged =
        ChartValues.merge(
            StreamSupport.stream(spec.path("valuesFiles").spliterator(), false)
                .map(it -> it.asString(""))
                .toList(),
            spec.path("ignoreMissingValuesFiles").asBoolean(false),
            this::read);
    if (!merged.failures().isEmpty()) {
      throw new Refused(Reason.FAILED, String.join("; ", merged.failures()));
    }
    return merged.file();
  }

  /**
   * From the root of the source, but for charts of a HelmRepository, which are sources themselves.
   */
  private Optional<byte[]> read(String inSource) {
    boolean own = spec().path("sourceRef").path("kind").asString("").equals("HelmRepository");
    var path = own ? Paths.clean(found.path() + "/" + inSource) : inSource;
    return files.files().contains(path) ? Optional.of(files.read(path)) : Optional.empty();
  }

  /** Under the strategy Revision, each commit is a version of its own. */
  private String version(Chart chart) {
    var version = chart.metadata().version();
    boolean revision = spec().path("reconcileStrategy").asString("").equals("Revision");
    return revision ? version + "+" + workshop.revision() : version;
  }

  private JsonNode spec() {
    return found.spec().orElse(MissingNode.getInstance());
  }
}
