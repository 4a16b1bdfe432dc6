package dev.cofferdam.render;

import dev.cofferdam.render.ClusterFolders.Part;
import dev.cofferdam.render.FluxFiles.Raw;
import dev.cofferdam.render.source.GitFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Renders what Flux would apply of a repository, without a cluster and without the network.
 *
 * <pre>{@code
 * var cluster = Rendering.of(Scope.of(Path.of("clusters/prod")), engines).run();
 * assertThat(cluster.unrendered()).isEmpty();
 * }</pre>
 *
 * <p>The Flux Kustomizations in the scope are built, then what these bring, and so on, until
 * nothing new comes; charts likewise. Where the scope has no Flux Kustomization, its manifests are
 * taken as they are. The same files give the same cluster, in whatever order the parts are done.
 */
public final class Rendering {

  private final Scope scope;
  private final Engines engines;
  private final RenderOptions options;
  private final Progress progress;

  private Rendering(Scope scope, Engines engines, RenderOptions options, Progress progress) {
    this.scope = scope;
    this.engines = engines;
    this.options = options;
    this.progress = progress;
  }

  /** Of a repository, knowing nothing but its files. */
  public static Rendering of(Scope scope, Engines engines) {
    return new Rendering(scope, engines, RenderOptions.defaults(), Progress.NONE);
  }

  /** Knowing this as well. */
  public Rendering with(RenderOptions more) {
    return new Rendering(scope, engines, more, progress);
  }

  /** Telling somebody how far it has come. */
  public Rendering telling(Progress somebody) {
    return new Rendering(scope, engines, options, somebody);
  }

  /**
   * Renders all clusters of the scope as if they were one. Temporary files are removed before it
   * returns, whatever happens.
   */
  public Cluster run() {
    return Cluster.together(clusters());
  }

  /**
   * Renders each cluster of the scope by itself, in the order of their folders: two root
   * Kustomizations of one name are of two clusters, which share no sources and no variables.
   */
  public List<Cluster> clusters() {
    var files = FluxFiles.in(scope);
    var candidates =
        files.whole(FluxKinds.KUSTOMIZE, "Kustomization").stream().map(this::object).toList();
    var workshop = new Workshop(scope, engines, options, files);
    if (candidates.isEmpty()) {
      return List.of(plain(files, workshop));
    }
    var parts = ClusterFolders.of(Roots.of(candidates, workshop)).parts();
    return parts.size() == 1
        ? List.of(rendered(parts.get(0), files, workshop))
        : parts.stream().map(part -> rendered(part, files)).toList();
  }

  private Cluster plain(FluxFiles files, Workshop workshop) {
    var rounds = new Rounds(workshop, options, progress);
    rounds.absorb(new PlainManifests(scope, workshop).rendered());
    rounds.toTheEnd();
    return cluster(files, List.of(), rounds.reached(List.of()), workshop);
  }

  private Cluster rendered(Part part, FluxFiles all) {
    var files = all.without(path -> part.isForeign(scope.tree().shown(path)));
    return rendered(part, files, new Workshop(scope, engines, options, files));
  }

  private Cluster rendered(Part part, FluxFiles files, Workshop workshop) {
    var rounds = new Rounds(workshop, options, progress);
    part.roots().forEach(rounds::add);
    rounds.toTheEnd();
    var built = rounds.reached(part.roots());
    var beside = new Beside(scope).of(part.roots(), part::isForeign, built);
    var releases = beside.stream().filter(it -> FluxKinds.isHelmRelease(it.value())).toList();
    releases.forEach(rounds::add);
    rounds.toTheEnd();
    var parts = rounds.reached(with(part.roots(), releases));
    return cluster(files, with(together(part.roots(), files), beside), parts, workshop);
  }

  private static List<RenderedObject> with(
      List<RenderedObject> roots, List<RenderedObject> beside) {
    return Stream.concat(roots.stream(), beside.stream()).toList();
  }

  /** The sources beside a root, which whoever applies the one by hand applies too. */
  private List<RenderedObject> together(List<RenderedObject> roots, FluxFiles files) {
    var folders = roots.stream().map(root -> folder(root.origin().file())).toList();
    var sources =
        files.objects().stream()
            .filter(raw -> FluxKinds.isSource(raw.value()) && raw.isWhole())
            .map(this::object)
            .filter(object -> folders.contains(folder(object.origin().file())))
            .filter(object -> !object.namespace().isEmpty());
    return Stream.concat(roots.stream(), sources).toList();
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  private RenderedObject object(Raw raw) {
    var origin = Origin.of(scope.tree().shown(raw.path()), raw.line());
    var construct = Optional.ofNullable(scope.constructs().get(raw.path()));
    return new RenderedObject(raw.value(), origin.definedBy(construct), List.of());
  }

  private Cluster cluster(
      FluxFiles files, List<RenderedObject> roots, List<Rendered> parts, Workshop workshop) {
    List<RenderedObject> objects = new ArrayList<>();
    List<Unrendered> unrendered = new ArrayList<>(files.unreadable());
    workshop.sources().notReadable().forEach(path -> unrendered.add(notReadable(path)));
    SortedMap<String, KustomizationRun> kustomizations = new TreeMap<>();
    SortedMap<String, ReleaseRun> releases = new TreeMap<>();
    for (Rendered part : parts) {
      objects.addAll(part.objects());
      part.objects().forEach(it -> Caveats.ofMaker(it).ifPresent(unrendered::add));
      unrendered.addAll(part.unrendered());
      part.kustomization().ifPresent(it -> kustomizations.put(it.name() + " " + it.origin(), it));
      part.release().ifPresent(it -> releases.put(it.name() + " " + it.origin(), it));
    }
    return new Cluster(
        objects,
        unrendered,
        roots,
        List.copyOf(kustomizations.values()),
        List.copyOf(releases.values()),
        facts(workshop));
  }

  private static Unrendered notReadable(String path) {
    var text = "the system does not let us read it; look at its permissions";
    return new Unrendered(Unrendered.Reason.FAILED, "path", Origin.of(path, 0), text);
  }

  private RepositoryFacts facts(Workshop workshop) {
    return new RepositoryFacts(
        scope.git().flatMap(GitFacts::branch),
        scope.git().map(GitFacts::remotes).orElse(List.of()).stream()
            .map(Object::toString)
            .toList(),
        workshop.vendored(),
        PrivateFiles.in(scope.tree()));
  }
}
