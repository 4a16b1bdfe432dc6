package dev.cofferdam.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cofferdam.render.Unrendered.Reason;
import dev.cofferdam.render.helm.ChartOutput;
import dev.cofferdam.render.helm.RenderedDocument;
import dev.cofferdam.render.helm.RenderedHook;
import dev.cofferdam.render.kustomize.BuildFailure;
import dev.cofferdam.render.kustomize.Built;
import dev.cofferdam.render.kustomize.KustomizationSettings;
import dev.cofferdam.render.source.OverlaidTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code spec.postRenderers} of a HelmRelease make of the objects of its chart: one kustomize
 * after the other over all of them, hooks included unless {@code postRenderStrategy} says otherwise
 * (helm-controller internal/postrender, helm v4 pkg/action renderResources).
 */
final class PostRendering {

  /** Helm's own mark of the template that an object comes from, gone again afterwards. */
  private static final String TEMPLATE = "postrenderer.helm.sh/postrender-filename";

  private static final String INPUT = "helm-output.yaml";

  private final Workshop workshop;
  private final RenderedObject release;

  PostRendering(Workshop workshop, RenderedObject release) {
    this.workshop = workshop;
    this.release = release;
  }

  /**
   * The same output, post-rendered.
   *
   * @throws Refused if a renderer fails, or if there is no kustomize to run it
   */
  ChartOutput apply(ChartOutput output) {
    var spec = release.value().path("spec");
    List<ObjectNode> kustomizations = new ArrayList<>();
    for (JsonNode renderer : spec.path("postRenderers")) {
      if (renderer.path("kustomize") instanceof ObjectNode kustomize) {
        kustomizations.add(kustomize);
      }
    }
    if (kustomizations.isEmpty()) {
      return output;
    }
    var hooks = output.hooks().stream().map(RenderedHook::document).toList();
    List<RenderedDocument> all = new ArrayList<>();
    switch (spec.path("postRenderStrategy").asString("combined")) {
      case "nohooks" -> {
        all.addAll(run(output.documents(), kustomizations));
        all.addAll(hooks);
      }
      case "separate" -> {
        all.addAll(run(hooks, kustomizations));
        all.addAll(run(output.documents(), kustomizations));
      }
      default -> {
        List<RenderedDocument> together = new ArrayList<>(output.documents());
        together.addAll(hooks);
        all.addAll(run(together, kustomizations));
      }
    }
    return ChartOutput.of(all, output);
  }

  private List<RenderedDocument> run(
      List<RenderedDocument> documents, List<ObjectNode> kustomizations) {
    var rendered = documents;
    for (ObjectNode kustomization : kustomizations) {
      rendered = rendered.isEmpty() ? rendered : run(rendered, kustomization);
    }
    return rendered;
  }

  private List<RenderedDocument> run(List<RenderedDocument> documents, ObjectNode kustomization) {
    var text = new StringBuilder();
    documents.forEach(document -> text.append("---\n").append(marked(document)).append('\n'));
    var files = new TreeMap<String, byte[]>();
    files.put(INPUT, text.toString().getBytes(UTF_8));
    files.put("kustomization.yaml", "resources: [%s]\n".formatted(INPUT).getBytes(UTF_8));
    var tree = OverlaidTree.of(new NoFiles(Path.of("")), files);
    var built = workshop.build(tree, "", KustomizationSettings.of(kustomization));
    built.failure().ifPresent(PostRendering::refuse);
    return documents(built);
  }

  private static ObjectNode marked(RenderedDocument document) {
    var copy = document.object().deepCopy();
    Manifests.child(Manifests.child(copy, "metadata"), "annotations")
        .put(TEMPLATE, document.template());
    return copy;
  }

  private static void refuse(BuildFailure failure) {
    boolean engine =
        failure.reason() == BuildFailure.Reason.NO_ENGINE
            || failure.reason() == BuildFailure.Reason.ENGINE;
    throw new Refused(
        engine ? Reason.NO_ENGINE : Reason.FAILED, "a post-renderer fails: " + failure.text());
  }

  private static List<RenderedDocument> documents(Built built) {
    List<RenderedDocument> documents = new ArrayList<>();
    for (var object : built.objects()) {
      var template = Manifests.metadata(object.value(), "annotations", TEMPLATE);
      var metadata = Manifests.child(object.value(), "metadata");
      if (metadata.get("annotations") instanceof ObjectNode annotations) {
        annotations.remove(TEMPLATE);
        if (annotations.isEmpty()) {
          metadata.remove("annotations");
        }
      }
      documents.add(new RenderedDocument(object.value(), template));
    }
    return documents;
  }
}
