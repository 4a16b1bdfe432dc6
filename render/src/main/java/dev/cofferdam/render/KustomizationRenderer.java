package dev.cofferdam.render;

import dev.cofferdam.render.KustomizationRun.Listing;
import dev.cofferdam.render.Sources.Resolved;
import dev.cofferdam.render.Unrendered.Reason;
import dev.cofferdam.render.kustomize.AppliedObject;
import dev.cofferdam.render.kustomize.BuildFailure;
import dev.cofferdam.render.kustomize.Built;
import dev.cofferdam.render.kustomize.BuiltObject;
import dev.cofferdam.render.kustomize.CommonMetadata;
import dev.cofferdam.render.kustomize.KustomizationFile;
import dev.cofferdam.render.kustomize.OwnerLabels;
import dev.cofferdam.render.kustomize.PostBuild;
import dev.cofferdam.render.kustomize.Substitution.Failed;
import dev.cofferdam.render.kustomize.Substitution.Substituted;
import dev.cofferdam.render.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One Flux Kustomization: build, substitution, metadata, in the order of kustomize-controller
 * (internal/controller/kustomization_controller.go).
 */
final class KustomizationRenderer {

  private static final String GROUP = FluxKinds.KUSTOMIZE + "/";

  private final Scope scope;
  private final RenderedObject kustomization;
  private final FluxName name;
  private final OwnerLabels owner;
  private final CommonMetadata common;
  private final List<RenderedObject> objects = new ArrayList<>();
  private final List<Unrendered> unrendered = new ArrayList<>();

  KustomizationRenderer(Scope scope, RenderedObject kustomization) {
    this.scope = scope;
    this.kustomization = kustomization;
    this.name = Manifests.name(kustomization.value());
    this.owner = new OwnerLabels(name.name(), name.namespace());
    this.common = CommonMetadata.of(spec());
  }

  /** A source that is not here leaves nothing to build. */
  Rendered elsewhere(Resolved source) {
    add(source.reason(), source.text());
    return rendered(Optional.empty(), source.workingTree(), List.of());
  }

  Rendered render(Resolved source, SourceTree files, Built built, ConfigObjects config) {
    unrendered.addAll(Caveats.of(kustomization));
    if (!source.text().isEmpty()) {
      add(Reason.UNCHECKED, source.text());
    }
    built.failure().ifPresent(failure -> fail(files, failure));
    var variables = Variables.of(kustomization, config);
    unrendered.addAll(variables.unrendered());
    if (variables.postBuild().isPresent() && !built.objects().isEmpty()) {
      built.objects().forEach(object -> add(files, object, variables.postBuild().get()));
    }
    var path = Paths.clean(spec().path("path").asString(""));
    return rendered(Optional.of(path), source.workingTree(), listings(files, built));
  }

  private Rendered rendered(Optional<String> path, boolean workingTree, List<Listing> listings) {
    boolean whole = unrendered.stream().allMatch(it -> it.reason().isPart());
    var run =
        new KustomizationRun(
            name,
            kustomization.value(),
            kustomization.origin(),
            path,
            workingTree,
            listings,
            whole);
    return Rendered.of(whole ? objects : List.of(), unrendered, run);
  }

  private void fail(SourceTree files, BuildFailure failure) {
    var reason =
        switch (failure.reason()) {
          case NO_ENGINE, ENGINE -> Reason.NO_ENGINE;
          case REMOTE -> Reason.SOURCE_ELSEWHERE;
          case INVALID -> Reason.FAILED;
        };
    var origin =
        failure
            .file()
            .map(file -> Origin.of(files.shown(file), failure.line()))
            .orElse(kustomization.origin());
    unrendered.add(new Unrendered(reason, kustomization.toString(), origin, failure.text()));
  }

  private void add(SourceTree files, BuiltObject built, PostBuild postBuild) {
    var origin = origin(files, built);
    var copy = built.value().deepCopy();
    if (Sops.isMadeOfEncrypted(copy)) {
      madeOfEncrypted(copy, built.isGenerated(), origin);
    }
    var object = Sops.isEncrypted(copy) ? decrypted(copy, origin) : copy;
    var substitution = postBuild.apply(object);
    if (substitution instanceof Failed failed) {
      var subject = "%s of %s".formatted(Manifests.identity(object), kustomization);
      unrendered.add(new Unrendered(Reason.FAILED, subject, origin, failed.text()));
    } else if (substitution instanceof Substituted substituted) {
      var applied = AppliedObject.of(substituted.object(), owner, common);
      if (isApplied(applied)) {
        objects.add(new RenderedObject(applied, origin, List.of()));
      } else {
        notApplied(applied, origin);
      }
    }
  }

  private Origin origin(SourceTree files, BuiltObject built) {
    var file = built.file();
    var construct = file.flatMap(path -> Optional.ofNullable(scope.constructs().get(path)));
    var origin = Origin.of(file.map(files::shown).orElse(""), file.isPresent() ? built.line() : 0);
    return origin.definedBy(construct).appliedBy(name);
  }

  private void madeOfEncrypted(ObjectNode object, boolean generated, Origin origin) {
    var subject = Manifests.identity(object) + " of " + kustomization;
    var text =
        generated
            ? "is generated of an encrypted file, so that the end of its name is another in the cluster; set disableNameSuffixHash if something has to know it"
            : "holds what SOPS has encrypted without the 'sops' that says how, so that Flux applies it as it stands; encrypt the file anew";
    unrendered.add(new Unrendered(Reason.ENCRYPTED, subject, origin, text));
  }

  /** What SOPS has encrypted, the cluster alone can read; of a Secret that is all the same. */
  private ObjectNode decrypted(ObjectNode object, Origin origin) {
    var subject = Manifests.identity(object) + " of " + kustomization;
    if (!spec().has("decryption")) {
      var text = "is encrypted with SOPS, and the Kustomization has no spec.decryption; set it";
      unrendered.add(new Unrendered(Reason.FAILED, subject, origin, text));
    } else if (!Manifests.is(object, "", "Secret")) {
      var text =
          "holds values that only the cluster can decrypt; encrypt Secrets alone, and keep the rest readable";
      unrendered.add(new Unrendered(Reason.ENCRYPTED, subject, origin, text));
    }
    object.remove(Sops.KEY);
    return object;
  }

  private static boolean isApplied(ObjectNode object) {
    return !is(object, "reconcile", "disabled") && !is(object, "ssa", "ignore");
  }

  private static boolean is(ObjectNode object, String key, String value) {
    return Manifests.metadata(object, "annotations", GROUP + key).equalsIgnoreCase(value)
        || Manifests.metadata(object, "labels", GROUP + key).equalsIgnoreCase(value);
  }

  private void notApplied(ObjectNode object, Origin origin) {
    var text = "is marked for Flux to leave alone, so nobody knows what the cluster has of it";
    var subject = Manifests.identity(object) + " of " + kustomization;
    unrendered.add(new Unrendered(Reason.NOT_APPLIED, subject, origin, text));
  }

  private void add(Reason reason, String text) {
    unrendered.add(new Unrendered(reason, kustomization.toString(), kustomization.origin(), text));
  }

  private List<Listing> listings(SourceTree files, Built built) {
    return built.kustomizations().stream().map(file -> listing(files, file)).toList();
  }

  private static Listing listing(SourceTree files, KustomizationFile file) {
    List<RenderedObject> unlisted = new ArrayList<>();
    file.unlisted().forEach(path -> unlisted.addAll(ManifestFile.objects(files, path)));
    return new Listing(files.shown(file.path()), file.missing(), unlisted);
  }

  private ObjectNode spec() {
    return kustomization.value().get("spec") instanceof ObjectNode spec
        ? spec
        : JsonNodeFactory.instance.objectNode();
  }
}
