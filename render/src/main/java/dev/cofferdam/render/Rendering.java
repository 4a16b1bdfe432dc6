package dev.cofferdam.render;

import dev.cofferdam.render.FluxFiles.Raw;
import dev.cofferdam.render.source.GitFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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

  /** Renders. Temporary files are removed before it returns, whatever happens. */
  public Cluster run() {
    var files = FluxFiles.in(scope);
    var workshop = new Workshop(scope, engines, options, files);
    var candidates =
        files.whole(FluxKinds.KUSTOMIZE, "Kustomization").stream().map(this::object).toList();
    var rounds = new Rounds(workshop, options, progress);
    var roots = candidates.isEmpty() ? List.<RenderedObject>of() : Roots.of(candidates, workshop);
    if (candidates.isEmpty()) {
      rounds.absorb(new PlainManifests(scope, workshop).rendered());
    }
    roots.forEach(rounds::add);
    rounds.toTheEnd();
    var parts = rounds.reached(roots);
    return cluster(files.unreadable(), withSources(roots, files, parts), parts, workshop);
  }

  /** The sources that stand beside the roots, and come to the cluster in the same way. */
  private List<RenderedObject> withSources(
      List<RenderedObject> roots, FluxFiles files, List<Rendered> parts) {
    Set<String> brought = new HashSet<>();
    parts.forEach(part -> part.objects().forEach(it -> brought.add(it.origin().file())));
    List<RenderedObject> all = new ArrayList<>(roots);
    files.objects().stream()
        .filter(raw -> FluxKinds.isSource(raw.value()) && raw.isWhole())
        .map(this::object)
        .filter(it -> !it.namespace().isEmpty() && !brought.contains(it.origin().file()))
        .forEach(all::add);
    return all;
  }

  private RenderedObject object(Raw raw) {
    var origin = Origin.of(scope.tree().shown(raw.path()), raw.line());
    var construct = Optional.ofNullable(scope.constructs().get(raw.path()));
    return new RenderedObject(raw.value(), origin.definedBy(construct), List.of());
  }

  private Cluster cluster(
      List<Unrendered> unreadable,
      List<RenderedObject> roots,
      List<Rendered> parts,
      Workshop workshop) {
    List<RenderedObject> objects = new ArrayList<>();
    List<Unrendered> unrendered = new ArrayList<>(unreadable);
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
        workshop.vendored());
  }
}
