package dev.cofferdam.render;

import dev.cofferdam.render.source.Artifact;
import dev.cofferdam.render.source.GitFacts;
import dev.cofferdam.render.source.GitUrl;
import dev.cofferdam.render.source.SourceTree;
import dev.cofferdam.render.source.WorkingTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the files that a source stands for. A GitRepository with the URL of the working tree's
 * remote is the working tree, and so is the only GitRepository where the tree has no remote; what
 * else there is has to be said.
 */
final class Sources {

  private static final String GIT = "GitRepository";

  private final Scope scope;
  private final RenderOptions options;
  private final Map<String, ObjectNode> known = new TreeMap<>();
  private final Map<String, SourceTree> artifacts = new ConcurrentHashMap<>();
  private final Map<Path, SourceTree> given = new ConcurrentHashMap<>();

  Sources(Scope scope, RenderOptions options) {
    this.scope = scope;
    this.options = options;
  }

  /**
   * What a source is.
   *
   * @param files empty if they are not here
   * @param workingTree whether they are the repository that is rendered
   * @param whyNot what to do about files that are not here
   */
  record Resolved(Optional<SourceTree> files, boolean workingTree, String whyNot) {}

  /** Takes note of a source; not to be called while others are resolved. */
  void add(ObjectNode source) {
    known.put(key(source.path("kind").asString(""), Manifests.name(source)), source);
  }

  Optional<ObjectNode> tryFind(String kind, FluxName name) {
    return Optional.ofNullable(known.get(key(kind, name)));
  }

  /** The files of the source of this kind and name. */
  Resolved resolve(String kind, FluxName name) {
    var directory = options.sources().get(name);
    var object = tryFind(kind, name);
    if (directory != null) {
      var files = given.computeIfAbsent(directory, WorkingTree::at);
      return new Resolved(Optional.of(packed(kind, name, object, files)), false, "");
    }
    if (!kind.equals(GIT)) {
      return elsewhere("%s %s is not a Git repository".formatted(kind, name), name);
    }
    if (object.isEmpty() && !scope.own()) {
      return elsewhere("GitRepository %s is not in this repository".formatted(name), name);
    }
    return isWorkingTree(object)
        ? new Resolved(Optional.of(packed(kind, name, object, scope.tree())), true, "")
        : elsewhere("GitRepository %s is of another repository".formatted(name), name);
  }

  /** What the person has to say, who alone knows where the files are. */
  private static Resolved elsewhere(String what, FluxName name) {
    return new Resolved(
        Optional.empty(),
        false,
        "%s, and nobody said where its files are; add --source %s=DIR".formatted(what, name));
  }

  private boolean isWorkingTree(Optional<ObjectNode> repository) {
    if (scope.own() || repository.isEmpty()) {
      return scope.own();
    }
    var remotes = scope.git().map(GitFacts::remotes).orElse(List.of());
    var url = url(repository.get());
    return remotes.isEmpty()
        ? gitRepositories().map(Sources::url).distinct().count() == 1
        : !url.isBlank() && remotes.stream().anyMatch(GitUrl.of(url)::sameAs);
  }

  private Stream<ObjectNode> gitRepositories() {
    return known.values().stream().filter(it -> it.path("kind").asString("").equals(GIT));
  }

  private static String url(JsonNode repository) {
    return repository.path("spec").path("url").asString("");
  }

  /** As source-controller packs it; the result is kept, since the patterns cost a walk. */
  private SourceTree packed(
      String kind, FluxName name, Optional<ObjectNode> object, SourceTree files) {
    return artifacts.computeIfAbsent(key(kind, name), key -> pack(object, files));
  }

  private static SourceTree pack(Optional<ObjectNode> object, SourceTree files) {
    JsonNode spec = object.<JsonNode>map(it -> it.path("spec")).orElse(null);
    if (spec == null) {
      return Artifact.of(files, Optional.empty(), List.of());
    }
    var sparse =
        StreamSupport.stream(spec.path("sparseCheckout").spliterator(), false)
            .map(it -> it.asString(""))
            .toList();
    return Artifact.of(files, Optional.ofNullable(spec.path("ignore").asString(null)), sparse);
  }

  private static String key(String kind, FluxName name) {
    return kind + " " + name;
  }
}
