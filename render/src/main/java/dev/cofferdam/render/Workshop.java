package dev.cofferdam.render;

import dev.cofferdam.render.RepositoryFacts.VendoredChart;
import dev.cofferdam.render.Unrendered.Reason;
import dev.cofferdam.render.helm.Chart;
import dev.cofferdam.render.helm.ChartReading;
import dev.cofferdam.render.helm.HelmEngine;
import dev.cofferdam.render.kustomize.Built;
import dev.cofferdam.render.kustomize.KustomizationSettings;
import dev.cofferdam.render.kustomize.KustomizeBuild;
import dev.cofferdam.render.source.GitFacts;
import dev.cofferdam.render.source.SourceTree;
import dev.cofferdam.schema.Schemas;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the parts of one rendering share. For many threads, but for {@link #sources}. */
final class Workshop {

  /** Where no commit is known. */
  private static final String NO_REVISION = "0".repeat(12);

  private final Scope scope;
  private final Engines engines;
  private final RenderOptions options;
  private final Sources sources;
  private final List<VendoredChart> vendored;
  private final ChartSources charts;
  private final KustomizeBuild kustomize;
  private final HelmCache cache;
  private final Kinds kinds = new Kinds(new Schemas());
  private final Map<Place, ChartReading> readings = new ConcurrentHashMap<>();
  private final Map<Chart, KnownChart> known = Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<String, Built> builds = new ConcurrentHashMap<>();
  private @Nullable SortedSet<String> apis;

  /** Trees are compared as what they are, not by what is in them. */
  private record Place(SourceTree files, String path) {}

  Workshop(Scope scope, Engines engines, RenderOptions options, FluxFiles files) {
    this.scope = scope;
    this.engines = engines;
    this.options = options;
    this.sources = new Sources(scope, options);
    this.vendored = new VendirFiles(scope.tree()).charts();
    this.charts = new ChartSources(sources, scope.tree(), vendored);
    this.kustomize =
        engines.kustomize().map(KustomizeBuild::with).orElseGet(KustomizeBuild::withoutEngine);
    this.cache = new HelmCache(options.cache());
    files.objects().stream()
        .filter(raw -> FluxKinds.isSource(raw.value()) && raw.isWhole())
        .forEach(raw -> sources.add(raw.value()));
    if (files.objects().stream().anyMatch(raw -> Sources.isOfBootstrap(raw.value()))) {
      sources.expectBootstrap();
    }
  }

  Sources sources() {
    return sources;
  }

  List<VendoredChart> vendored() {
    return vendored;
  }

  ChartSources charts() {
    return charts;
  }

  HelmCache cache() {
    return cache;
  }

  Kinds kinds() {
    return kinds;
  }

  RenderOptions options() {
    return options;
  }

  /**
   * The Helm to render with.
   *
   * @throws Refused if there is none
   */
  HelmEngine helm() {
    return engines
        .helm()
        .orElseThrow(
            () ->
                new Refused(
                    Reason.NO_ENGINE,
                    "takes Helm, and none fits this platform; install the program 'helm'"));
  }

  /** The first 12 digits of the commit that is checked out. */
  String revision() {
    return scope.git().flatMap(GitFacts::head).map(it -> it.substring(0, 12)).orElse(NO_REVISION);
  }

  /** What is at a path that should be a chart; read once. */
  ChartReading chart(SourceTree files, String path) {
    return readings.computeIfAbsent(new Place(files, path), it -> Chart.read(files, path));
  }

  /** What follows from a chart that was read here. */
  KnownChart known(Chart chart) {
    return known.computeIfAbsent(chart, KnownChart::new);
  }

  /**
   * The APIs of the cluster; the repository is searched for definitions if a chart asks for any.
   */
  SortedSet<String> apiVersions(KnownChart chart, ObjectNode values) {
    return chart.asksForApis(values) ? apis() : options.apiVersions();
  }

  private synchronized SortedSet<String> apis() {
    if (apis == null) {
      apis = ClusterApis.of(scope.tree(), options.apiVersions());
    }
    return apis;
  }

  /** The files that a Kustomization brings other Kustomizations from. */
  SortedSet<String> kustomizationFiles(RenderedObject kustomization) {
    SortedSet<String> brought = new TreeSet<>();
    var source = source(kustomization);
    if (source.files().isPresent()) {
      var files = source.files().get();
      build(kustomization, files).objects().stream()
          .filter(object -> FluxKinds.isKustomization(object.value()))
          .forEach(object -> object.file().ifPresent(file -> brought.add(files.shown(file))));
    }
    return brought;
  }

  Rendered kustomization(RenderedObject kustomization, ConfigObjects config) {
    if (kustomization.namespace().isEmpty() || kustomization.name().isEmpty()) {
      return nameless(kustomization);
    }
    var source = source(kustomization);
    var renderer = new KustomizationRenderer(scope, kustomization);
    return source.files().isEmpty()
        ? renderer.elsewhere(source)
        : renderer.render(
            source, source.files().get(), build(kustomization, source.files().get()), config);
  }

  /** Whoever applies it may put it anywhere, so that nobody knows what it refers to. */
  private static Rendered nameless(RenderedObject kustomization) {
    var text = "has no name or no namespace; set metadata.name and metadata.namespace";
    return Rendered.of(
        List.of(),
        List.of(
            new Unrendered(Reason.FAILED, kustomization.toString(), kustomization.origin(), text)));
  }

  Rendered release(RenderedObject release, ConfigObjects config) {
    return new ReleaseRenderer(this, release, config).render();
  }

  private Sources.Resolved source(RenderedObject kustomization) {
    var reference = kustomization.value().path("spec").path("sourceRef");
    var name =
        new FluxName(
            reference.path("namespace").asString(kustomization.namespace()),
            reference.path("name").asString(""));
    return sources.resolve(reference.path("kind").asString(""), name);
  }

  /** The same build is done once, also if a Kustomization is looked at again. */
  private Built build(RenderedObject kustomization, SourceTree files) {
    var spec = (ObjectNode) kustomization.value().path("spec");
    var key = System.identityHashCode(files) + " " + spec;
    return builds.computeIfAbsent(
        key, it -> build(files, spec.path("path").asString(""), KustomizationSettings.of(spec)));
  }

  /** A directory by itself, without Flux. */
  Built build(SourceTree files, String path) {
    return build(files, path, KustomizationSettings.NONE);
  }

  Built build(SourceTree files, String path, KustomizationSettings settings) {
    return kustomize.build(files, path, settings);
  }
}
