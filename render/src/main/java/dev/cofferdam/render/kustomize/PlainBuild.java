package dev.cofferdam.render.kustomize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds what only lists, without kustomize. */
final class PlainBuild {

  private static final Set<String> BINDINGS = Set.of("RoleBinding", "ClusterRoleBinding");

  private final SourceFiles source;
  private final Map<ObjectId, Manifest> known = new HashMap<>();

  private PlainBuild(SourceFiles source) {
    this.source = source;
  }

  /**
   * The objects, in the order of the lists.
   *
   * @throws BuildRefusal if kustomize would refuse them
   * @throws OnlyKustomizeKnows if it is not certain what kustomize makes of them
   */
  static List<BuiltObject> build(SourceFiles source, Layout layout) {
    return new PlainBuild(source).build(layout.manifests());
  }

  private List<BuiltObject> build(List<String> paths) {
    List<Manifest> manifests = new ArrayList<>();
    for (var path : paths) {
      for (var manifest : ManifestFile.read(path, source.read(path))) {
        add(manifest);
        manifests.add(manifest);
      }
    }
    manifests.forEach(PlainBuild::checkSubjects);
    return manifests.stream()
        .filter(it -> !Annotations.isLocal(it))
        .flatMap(it -> FluxObjects.of(it).stream())
        .toList();
  }

  private void add(Manifest manifest) {
    var before = known.putIfAbsent(ObjectId.of(manifest), manifest);
    if (before != null) {
      var text = "%s is there already, from %s, line %s; remove one of them";
      var place = source.shown(before.file());
      throw manifest.refusal(text.formatted(manifest.shown(), place, before.line()));
    }
  }

  /** Kustomize looks for the service accounts of a binding, and stumbles over what is none. */
  private static void checkSubjects(Manifest manifest) {
    if (!BINDINGS.contains(manifest.kind())) {
      return;
    }
    for (var subject : manifest.value().path("subjects")) {
      boolean isClear =
          subject.path("name").isString()
              && subject.path("kind").isString()
              && (!subject.has("namespace") || subject.path("namespace").isString());
      if (!isClear) {
        throw new OnlyKustomizeKnows("a subject", manifest.file(), manifest.line());
      }
    }
  }
}
