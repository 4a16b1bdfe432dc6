package dev.cofferdam.render;

import dev.cofferdam.render.Unrendered.Reason;
import dev.cofferdam.render.source.Artifact;
import dev.cofferdam.render.source.GitFacts;
import dev.cofferdam.render.source.GitUrl;
import dev.cofferdam.render.source.OverlaidTree;
import dev.cofferdam.render.source.SourceTree;
import dev.cofferdam.render.source.WorkingTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the files that a source stands for. A GitRepository with the URL of the working tree's
 * remote is the working tree, and so is the only GitRepository where the tree has no remote; what
 * else there is has to be said.
 */
final class Sources {

  private static final String GIT = "GitRepository";
  private static final JsonNode NOTHING = MissingNode.getInstance();
  private static final FluxName BOOTSTRAP = new FluxName("flux-system", "flux-system");
  private static final String UNNAMED =
      "does not say where its files come from; give its sourceRef a kind and a name";

  private final Scope scope;
  private final RenderOptions options;
  private final Map<String, ObjectNode> known = new TreeMap<>();
  private final Map<String, Artifact> artifacts = new ConcurrentHashMap<>();
  private boolean expectsBootstrap = false;
  private final Map<Path, WorkingTree> given = new ConcurrentHashMap<>();

  Sources(Scope scope, RenderOptions options) {
    this.scope = scope;
    this.options = options;
  }

  /**
   * What a source is.
   *
   * @param files empty if they are not here
   * @param workingTree whether they are the repository that is rendered
   * @param reason of what sort it is if they are not here
   * @param text what to do about files that are not here; of those that are, what they may lack
   */
  record Resolved(Optional<SourceTree> files, boolean workingTree, Reason reason, String text) {

    static Resolved at(SourceTree files, boolean workingTree, String lacking) {
      return new Resolved(Optional.of(files), workingTree, Reason.SOURCE_ELSEWHERE, lacking);
    }

    static Resolved nowhere(Reason reason, String text) {
      return new Resolved(Optional.empty(), false, reason, text);
    }
  }

  /** Takes note of a source; not to be called while others are resolved. */
  void add(ObjectNode source) {
    known.put(key(source.path("kind").asString(""), Manifests.name(source)), source);
  }

  /** Takes note that the files name the source of the bootstrap, and do not have it. */
  void expectBootstrap() {
    expectsBootstrap = tryFind(GIT, BOOTSTRAP).isEmpty();
  }

  Optional<ObjectNode> tryFind(String kind, FluxName name) {
    return Optional.ofNullable(known.get(key(kind, name)));
  }

  /** The files of the source of this kind and name. */
  Resolved resolve(String kind, FluxName name) {
    return resolve(kind, name, List.of());
  }

  /**
   * @param including the repositories that include this one, outermost first
   */
  private Resolved resolve(String kind, FluxName name, List<FluxName> including) {
    if (kind.isEmpty() || name.name().isEmpty()) {
      return Resolved.nowhere(Reason.FAILED, UNNAMED);
    }
    var directory = options.sources().get(name);
    var object = tryFind(kind, name);
    if (directory != null) {
      return packed(kind, name, given.computeIfAbsent(directory, Sources::tree), false, including);
    }
    if (!kind.equals(GIT)) {
      return elsewhere("%s %s is not a Git repository".formatted(kind, name), name);
    }
    if (isBootstrap(name, object)) {
      return packed(kind, name, scope.tree(), true, including);
    }
    if (object.isEmpty() && !scope.own()) {
      return elsewhere("GitRepository %s is not in this repository".formatted(name), name);
    }
    return isWorkingTree(object)
        ? packed(kind, name, scope.tree(), true, including)
        : elsewhere("GitRepository %s is of another repository".formatted(name), name);
  }

  private static WorkingTree tree(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new IllegalArgumentException(
          "'%s' is no directory; give --source the one that has the files".formatted(directory));
    }
    return WorkingTree.at(directory);
  }

  /** The places of all that was looked at that the system would not let us read. */
  SortedSet<String> notReadable() {
    SortedSet<String> places = new TreeSet<>(scope.notReadable());
    given.values().forEach(tree -> places.addAll(tree.notReadable()));
    return places;
  }

  /** What the person has to say, who alone knows where the files are. */
  private static Resolved elsewhere(String what, FluxName name) {
    return Resolved.nowhere(
        Reason.SOURCE_ELSEWHERE,
        "%s, and nobody said where its files are; add --source %s=DIR".formatted(what, name));
  }

  /**
   * The source that {@code flux bootstrap} and the Flux operator make, so that it need not be in
   * any file: the repository that the cluster is kept in, which is the one that names it.
   */
  private static boolean isBootstrap(FluxName name, Optional<ObjectNode> object) {
    return object.isEmpty() && name.equals(BOOTSTRAP);
  }

  /** Whether a Kustomization names that source. */
  static boolean isOfBootstrap(ObjectNode object) {
    var reference = object.path("spec").path("sourceRef");
    var namespace = reference.path("namespace").asString(Manifests.name(object).namespace());
    return FluxKinds.isKustomization(object)
        && reference.path("kind").asString("").equals(GIT)
        && BOOTSTRAP.equals(new FluxName(namespace, reference.path("name").asString("")));
  }

  private boolean isWorkingTree(Optional<ObjectNode> repository) {
    if (scope.own() || repository.isEmpty()) {
      return scope.own();
    }
    var remotes = scope.git().map(GitFacts::remotes).orElse(List.of());
    var url = url(repository.get());
    return remotes.isEmpty()
        ? !expectsBootstrap && gitRepositories().map(Sources::url).distinct().count() == 1
        : !url.isBlank() && remotes.stream().anyMatch(GitUrl.of(url)::sameAs);
  }

  private Stream<ObjectNode> gitRepositories() {
    return known.values().stream().filter(it -> it.path("kind").asString("").equals(GIT));
  }

  private static String url(JsonNode repository) {
    return repository.path("spec").path("url").asString("");
  }

  /** As source-controller packs it; the result is kept, since the patterns cost a walk. */
  private Resolved packed(
      String kind, FluxName name, SourceTree files, boolean workingTree, List<FluxName> including) {
    var spec = tryFind(kind, name).<JsonNode>map(it -> it.path("spec")).orElse(NOTHING);
    var artifact = artifacts.get(key(kind, name));
    if (artifact == null) {
      var more = new TreeMap<String, byte[]>();
      var missing = include(spec, name, including, more);
      if (missing.isPresent()) {
        return missing.get();
      }
      artifact = pack(spec, more.isEmpty() ? files : OverlaidTree.of(files, more));
      artifacts.put(key(kind, name), artifact);
    }
    return artifact.missingSparseDirectories().isEmpty()
        ? Resolved.at(artifact, workingTree, lacking(kind, name, spec, files))
        : elsewhere(
            "%s %s checks out '%s', which is not there"
                .formatted(kind, name, artifact.missingSparseDirectories().get(0)),
            name);
  }

  /** Gathers the files of included repositories; gives the first that is not here. */
  private Optional<Resolved> include(
      JsonNode spec, FluxName name, List<FluxName> including, SortedMap<String, byte[]> more) {
    if (including.contains(name)) {
      var text = "GitRepository %s includes itself; take it out of the circle".formatted(name);
      return Optional.of(Resolved.nowhere(Reason.FAILED, text));
    }
    List<FluxName> outer = new ArrayList<>(including);
    outer.add(name);
    for (JsonNode include : spec.path("include")) {
      var other =
          new FluxName(name.namespace(), include.path("repository").path("name").asString(""));
      var resolved = resolve(GIT, other, outer);
      if (resolved.files().isEmpty()) {
        return Optional.of(resolved);
      }
      include(include, other, resolved.files().get(), more);
    }
    return Optional.empty();
  }

  /** A path is the name of the other repository unless said otherwise (api/v1 GitRepository). */
  private static void include(
      JsonNode include, FluxName other, SourceTree files, SortedMap<String, byte[]> more) {
    var from = Paths.clean(include.path("fromPath").asString(""));
    var to = Paths.clean(include.path("toPath").asString(other.name()));
    var prefix = from.isEmpty() ? "" : from + "/";
    for (String path : files.files()) {
      if (path.startsWith(prefix)) {
        more.put(Paths.clean(to + "/" + path.substring(prefix.length())), files.read(path));
      }
    }
  }

  private static Artifact pack(JsonNode spec, SourceTree files) {
    var sparse =
        StreamSupport.stream(spec.path("sparseCheckout").spliterator(), false)
            .map(it -> it.asString(""))
            .toList();
    return Artifact.of(files, Optional.ofNullable(spec.path("ignore").asString(null)), sparse);
  }

  private static String lacking(String kind, FluxName name, JsonNode spec, SourceTree files) {
    boolean submodules =
        spec.path("recurseSubmodules").asBoolean(false) && files.files().contains(".gitmodules");
    return submodules
        ? "the submodules of %s %s are not looked into; name a directory with all its files by --source %s=DIR"
            .formatted(kind, name, name)
        : "";
  }

  private static String key(String kind, FluxName name) {
    return kind + " " + name;
  }
}
